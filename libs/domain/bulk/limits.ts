/** So many rows are edited at once. */
export const mostRowsAtOnce = 200;
/** A date is moved by so many days at most, either way: ten years. */
export const mostDaysMoved = 3_660;
