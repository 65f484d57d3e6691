/** The client of a person who has only one: made when its first subject is saved. */
export const firstClientId = "client";
