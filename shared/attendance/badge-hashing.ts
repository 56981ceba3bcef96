/**
 * A desk holds badge codes only as PBKDF2-SHA256 of the code, salted with the conference's id: whoever steals the desk
 * cannot read them off, and needs this many rounds for each of 10^15 guesses.
 */
export const badgeHashing = { rounds: 250, bytes: 16 }
