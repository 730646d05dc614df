// Lists: what comes in from other tools' lists of people.
//
// What enters: the bytes of a file somebody exported, twice, and what the person who imports it says of it. What leaves:
// first a `Survey` (the encoding, the marks between cells, what each column was taken for, and the questions that stop
// an import), then row by row a `ListedLead`, or why a row is refused.
// What it never does: open a file, know an address from none, store anything, or take a word it does not know for a yes.
//
// What columns are called, by product and by language, is data: `Headings+….swift`. What people write who do not want
// mail is data too: `OptOut+words.swift`.
