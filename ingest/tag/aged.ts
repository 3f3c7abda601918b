/** Who is called by an age: "34-Jähriger", "the 34-year-old". */
export const aged = /^\d+-(?:Jährige[nr]?|year-old)$/u;
