/** What a plan may be called in an address, where its code serves as its id: never what could be an id itself. */
export const planCodePattern = /^(?![0-9a-f]{8}-[0-9a-f]{4}-)[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
