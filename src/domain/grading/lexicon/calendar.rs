//! Words that stand beside the numbers and the month of a date.
//!
//! In: a folded word. Out: yes or no.

use super::is_listed;

/// Whether it is the ending of an English ordinal in digits, as in `14th`.
pub(in super::super) fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// Whether it says that the year is of our era.
pub(in super::super) fn is_era(word: &str) -> bool {
    matches!(word, "ad" | "ce" | "م" | "ميلادي" | "ميلاديه" | "للميلاد")
}

/// Whether a date says the same without it.
pub(in super::super) fn is_filler(word: &str) -> bool {
    const WORDS: &str = "the of in on year month day في عام العام لعام سنه السنه لسنه يوم اليوم الموافق من شهر \
        بتاريخ";
    is_listed(WORDS, word)
}

/// Whether it names a day of the week; in Arabic only with its article, since without it is a number.
pub(in super::super) fn is_weekday(word: &str) -> bool {
    const WORDS: &str = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
        sat sun الاحد الاثنين الاتنين الثلاثا الاربعا الخميس الجمعه السبت weds tu";
    is_listed(WORDS, word)
}
