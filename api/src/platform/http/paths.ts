/** Where load balancers ask how the program is. */
export const healthPath = '/api/v1/health';
