// Values: the ground floor. Plain data that every room speaks: `Value` (what a lead, an event or a template can
// hold), `Moment` and `Span` (time as arguments, never read from a clock), `Money`, named zones and civil dates, the
// strict JSON reader with positions, and the paths, literals and comparisons that templates and conditions share.
//
// What enters: bytes and numbers. What leaves: values, or a typed error with its place.
// What it never does: read a clock, draw a random number, open a file, or import another room.
