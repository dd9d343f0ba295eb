//! Patterns over deck ids.

/// Whether a name asks for more than one deck: `*` stands for any characters, `?` for one.
pub(super) fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?'])
}

/// Whether the whole text fits the pattern.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut at, mut from) = (0, 0);
    // The last `*` and where the text after it was taken to begin.
    let mut star = None;
    while let Some(c) = text.get(from) {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(p) if *p == '?' || p == c => (at, from) = (at + 1, from + 1),
            _ => {
                let Some((star_at, begin)) = star else { return false };
                star = Some((star_at, begin + 1));
                (at, from) = (star_at + 1, begin + 1);
            }
        }
    }
    pattern.iter().skip(at).all(|p| *p == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_characters_and_a_question_mark_for_one() {
        for (pattern, text, expected) in [
            ("*", "", true),
            ("cuba-*", "cuba-1962", true),
            ("cuba-*", "cuba", false),
            ("*62", "cuba-1962", true),
            ("c*b*9*", "cuba-1962", true),
            ("cuba-196?", "cuba-1962", true),
            ("cuba-196?", "cuba-196", false),
            ("ك?با", "كوبا", true),
            ("a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
