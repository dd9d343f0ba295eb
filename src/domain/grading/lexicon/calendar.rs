//! Words that stand beside the numbers and the month of a date: weekdays, seasons, decades, *about*, *until*.
//!
//! In: a folded word. Out: what it says of a date.

use super::{is_listed, particles, without_article};
use crate::domain::time::Season;

/// Names of the days of the week from Monday; in Arabic only with the article, since without it is a number.
const WEEKDAYS: [&str; 7] = [
    "monday mon الاثنين الاتنين",
    "tuesday tue tues tu الثلاثا",
    "wednesday wed weds الاربعا",
    "thursday thu thur thurs الخميس",
    "friday fri الجمعه",
    "saturday sat السبت",
    "sunday sun الاحد",
];

/// The names of the days of the week shown in English, from Monday.
pub(in super::super) const WEEKDAYS_ENGLISH: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The names of the days of the week shown in Arabic, from Monday.
pub(in super::super) const WEEKDAYS_ARABIC: [&str; 7] =
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// The names of the seasons shown in English and in Arabic, from spring.
pub(in super::super) const SEASONS_SHOWN: [(&str, &str); 4] =
    [("spring", "ربيع"), ("summer", "صيف"), ("autumn", "خريف"), ("winter", "شتاء")];

/// Words for a decade by its tens, from the twenties; the Arabic ones end in `يات` or `ات`.
const DECADES: [(&str, &str); 8] = [
    ("twenties", "عشرين"),
    ("thirties", "ثلاثين"),
    ("forties", "اربعين"),
    ("fifties", "خمسين"),
    ("sixties", "ستين"),
    ("seventies", "سبعين"),
    ("eighties", "ثمانين"),
    ("nineties", "تسعين"),
];

/// A part of a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum PartOf {
    /// Its beginning.
    Early,
    /// Its middle.
    Mid,
    /// Its end.
    Late,
}

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
    const WORDS: &str = "the of in on during sometime year month day في خلال عام عامي العام لعام سنه السنه لسنه يوم اليوم الموافق من شهر \
        بتاريخ";
    is_listed(WORDS, word)
}

/// Whether a date beside it is only about that one.
pub(in super::super) fn is_approximation(word: &str) -> bool {
    matches!(word, "c" | "cca" | "~") || particles::is_approximation(word)
}

/// The day of the week that it names, from Monday as 0.
pub(in super::super) fn weekday(word: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|names| is_listed(names, word))
}

/// The season that it names.
pub(in super::super) fn season(word: &str) -> Option<Season> {
    match without_article(word) {
        "spring" | "ربيع" => Some(Season::Spring),
        "summer" | "صيف" => Some(Season::Summer),
        "autumn" | "fall" | "خريف" => Some(Season::Autumn),
        "winter" | "شتا" => Some(Season::Winter),
        _ => None,
    }
}

/// The tens of the decade that it names: 50 for `fifties` and `الخمسينيات`.
pub(in super::super) fn decade(word: &str) -> Option<u16> {
    let word = without_article(word);
    let arabic = word.strip_suffix("يات").or_else(|| word.strip_suffix("ات"));
    let is_named = |(english, own): &(&str, &str)| word == *english || arabic == Some(own);
    (2..).zip(DECADES).find(|(_, names)| is_named(names)).map(|(tens, _)| tens * 10)
}

/// Whether it is the word *decade*.
pub(in super::super) fn is_decade(word: &str) -> bool {
    matches!(word, "decade" | "عقد" | "العقد")
}

/// Whether it is the word *century*.
pub(in super::super) fn is_century(word: &str) -> bool {
    matches!(word, "century" | "قرن" | "القرن")
}

/// The part of a month or year that it speaks of.
pub(in super::super) fn part_of(word: &str) -> Option<PartOf> {
    match word {
        "early" | "beginning" | "start" | "اوايل" | "مطلع" | "بدايه" => Some(PartOf::Early),
        "mid" | "middle" | "منتصف" | "اواسط" => Some(PartOf::Mid),
        "late" | "end" | "اواخر" | "نهايه" => Some(PartOf::Late),
        _ => None,
    }
}

/// Whether it opens a span of time that has its middle told by [`is_until`].
pub(in super::super) fn is_from(word: &str) -> bool {
    matches!(word, "from" | "من")
}

/// Whether it stands between the ends of a span of time.
pub(in super::super) fn is_until(word: &str) -> bool {
    matches!(word, "to" | "until" | "till" | "through" | "thru" | "الي" | "حتي" | "لغايه")
}

/// Whether it opens a span of time whose ends are joined by *and*.
pub(in super::super) fn is_between(word: &str) -> bool {
    matches!(word, "between" | "بين")
}

#[cfg(test)]
mod tests {
    use super::super::super::fold;
    use super::*;

    #[test]
    fn every_shown_name_is_read() {
        let folded = |name: &str| fold::words(name).concat();
        for names in [WEEKDAYS_ENGLISH, WEEKDAYS_ARABIC] {
            for (at, name) in names.into_iter().enumerate() {
                assert_eq!(weekday(&folded(name)), Some(at), "{name}");
            }
        }
        for (season_of, (english, arabic)) in Season::ALL.into_iter().zip(SEASONS_SHOWN) {
            assert_eq!(season(&folded(english)), Some(season_of));
            assert_eq!(season(&folded(arabic)), Some(season_of));
        }
    }

    #[test]
    fn decades_are_read_in_both_languages() {
        for (word, tens) in [
            ("fifties", Some(50)),
            ("الخمسينيات", Some(50)),
            ("خمسينات", Some(50)),
            ("العشرينات", Some(20)),
            ("تسعينيات", Some(90)),
            ("خمسين", None),
            ("fifty", None),
        ] {
            assert_eq!(decade(&fold::words(word).concat()), tens, "{word}");
        }
    }
}
