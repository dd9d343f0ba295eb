//! Roman numerals, as kings, popes and alarms are counted with.
//!
//! In: a folded word. Out: its value. Only the usual spelling counts: `iv`, never `iiii`.

/// The letters and pairs of letters with their value, greatest first.
const SIGNS: [(&str, u16); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

/// The value of a Roman numeral, 1–3999.
pub(in super::super) fn read(word: &str) -> Option<u16> {
    let mut value = 0u16;
    let mut rest = word;
    for (sign, worth) in SIGNS {
        while let Some(after) = rest.strip_prefix(sign) {
            value = value.checked_add(worth)?;
            rest = after;
        }
    }
    (rest.is_empty() && (1..=3999).contains(&value) && write(value) == word).then_some(value)
}

/// The value of a Roman numeral that is no other word: two letters or more, none but `i`, `v` and `x`.
pub(in super::super) fn read_plain(word: &str) -> Option<u16> {
    let is_plain = word.len() >= 2 && word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    read(word).filter(|_| is_plain)
}

fn write(mut value: u16) -> String {
    let mut written = String::new();
    for (sign, worth) in SIGNS {
        while value >= worth {
            written.push_str(sign);
            value -= worth;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_usual_spelling_is_read() {
        for (word, value) in [
            ("i", Some(1)),
            ("iv", Some(4)),
            ("xxiii", Some(23)),
            ("mcmlxii", Some(1962)),
            ("mmmcmxcix", Some(3999)),
            ("", None),
            ("iiii", None),
            ("ivi", None),
            ("vx", None),
            ("civil", None),
            ("mmmm", None),
            ("2", None),
        ] {
            assert_eq!(read(word), value, "{word}");
        }
        assert_eq!(read(&"m".repeat(100_000)), None);
    }
}
