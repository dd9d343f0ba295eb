//! Lines as people write them.

use super::*;

/// What decks, people and the program write, each with its cells.
const LINES: &str = include_str!("lines.tsv");

/// Cells by their code points, so that no editor turns them while they are read; `_` is a blank.
fn cells(named: &str) -> String {
    let sign = |name: &str| match u32::from_str_radix(name, 16).ok().filter(|_| name.len() == 4) {
        Some(code) if code > 0x2000 => char::from_u32(code).unwrap().to_string(),
        _ => name.replace('_', " "),
    };
    named.split(' ').map(sign).collect()
}

fn in_columns(text: &str, columns: usize) -> Vec<String> {
    Paragraph::of(text, Bidi::app(Direction::FromLeft))
        .wrap(columns)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn letters_join_and_stand_as_they_are_read() {
    for (text, expected) in [
        ("السلام", "FEE1 FEFC FEB4 FEDF FE8D"),
        ("لا إله إلا الله", "FEEA FEE0 FEDF FE8D _ FEFB FE87 _ FEEA FEDF FE87 _ FEFB"),
        ("14 تشرين الأول 1962", "1962 _ FEDD FEED FEF7 FE8D _ FEE6 FEF3 FEAE FEB8 FE97 _ 14"),
        ("نسبة 50% من", "FEE6 FEE3 _ %50 _ FE94 FE92 FEB4 FEE7"),
        ("أزمة (كوبا) عام 1962", "1962 _ FEE1 FE8E FECB _ ( FE8E FE91 FEEE FEDB ) _ FE94 FEE3 FEAF FE83"),
        ("می\u{200c}خواهم", "FEE2 FEEB FE8D FEEE FEA7 FBFD FEE3"),
        ("الإصدار 6.1 (بيتا).", ". ( FE8E FE98 FEF4 FE91 ) _ 6.1 _ FEAD FE8D FEAA FEBB FEF9 FE8D"),
        ("Answer: خروتشوف (1956)", "Answer: _ (1956) _ FED1 FEEE FEB8 FE97 FEED FEAE FEA7"),
    ] {
        assert_eq!(row(text), cells(expected), "{text}");
    }
}

#[test]
fn lines_are_drawn_as_they_are_read() {
    let lines: Vec<(&str, &str)> = LINES.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(lines.len() > 70);
    for (text, drawn) in lines {
        assert_eq!(row(text), drawn, "{text}");
    }
}

#[test]
fn a_joiner_joins_and_a_non_joiner_does_not() {
    for (text, expected) in [
        ("ه\u{200d}", "FEEB"),
        ("\u{200d}ه", "FEEA"),
        ("ه\u{200c}ه", "FEE9 FEE9"),
        ("هـ", "ـ FEEB"),
        ("ل\u{200c}ا", "FE8D FEDD"),
        ("بلا", "FEFC FE91"),
        ("دلا", "FEFB FEA9"),
        ("لآ لأ لإ لا", "FEFB _ FEF9 _ FEF7 _ FEF5"),
    ] {
        assert_eq!(row(text), cells(expected), "{}", text.escape_unicode());
    }
}

#[test]
fn vowel_marks_go_and_hamza_stays() {
    let stripped = |text| Paragraph::of(text, Bidi::app(Direction::FromLeft)).row().to_string();
    assert_eq!(stripped("مُحَمَّدٌ"), row("محمد"));
    assert_eq!(stripped("لَا"), row("لا"));
    assert_eq!(stripped("سؤال"), row("سؤال"));
    assert_eq!(stripped("و\u{654}"), "\u{feed}\u{654}");
    assert_eq!(stripped("e\u{301}"), "e\u{301}");
    // Kept, they stand behind their letter, and a ligature has those of both.
    assert_eq!(row("بَ"), "\u{fe8f}\u{64e}");
    assert_eq!(row("لَاً"), "\u{fefb}\u{64e}\u{64b}");
    // Without a letter there is nothing to draw.
    assert_eq!(row("\u{64e}"), "");
}

#[test]
fn what_is_inserted_stays_whole() {
    let name = row("خروتشوف");
    assert_eq!(row("By خروتشوف (1894–1971)"), format!("By (1971–1894) {name}"));
    assert_eq!(row("By \u{2068}خروتشوف\u{2069} (1894–1971)"), format!("By {name} (1894–1971)"));
    assert_eq!(row("المصدر: \u{2068}Taubman, ch. 3\u{2069}."), format!(".Taubman, ch. 3 {}", row("المصدر:")));
    let [day, month, year] = ["14", "شباط", "1956"].map(isolated);
    assert_eq!(
        row(&format!("On {}", isolated(&format!("{day} {month} {year}")))),
        format!("On 1956 {} 14", row("شباط"))
    );
    // An isolate is looked through for what stands before a bracket.
    assert_eq!(row("a أ \u{2068}x\u{2069} (1)"), "a (1) x ﺃ");
    // A great many change nothing.
    let many = format!("{}ab{}", "\u{2068}".repeat(5000), "\u{2069}".repeat(5000));
    assert_eq!(row(&many), "ab");
}

#[test]
fn a_text_without_letters_is_read_from_the_side_of_the_program() {
    let from_right = Bidi::app(Direction::FromRight);
    assert_eq!(Paragraph::of("1962 (?)", from_right).row().to_string(), "(?) 1962");
    assert_eq!(Paragraph::of("1962 a", from_right).direction(), Direction::FromLeft);
    assert_eq!(Paragraph::directed("a: ", from_right, Direction::FromRight).row().to_string(), " :a");
}

#[test]
fn rows_break_at_blanks_in_the_order_of_reading() {
    assert_eq!(in_columns("one two three", 8), ["one two", "three"]);
    assert_eq!(in_columns("one  two ", 20), ["one  two"]);
    assert_eq!(in_columns("abcdefghijkl mn", 5), ["abcde", "fghij", "kl mn"]);
    assert_eq!(in_columns("a bcdefgh", 4), ["a", "bcde", "fgh"]);
    assert_eq!(in_columns("東京大阪", 5), ["東京", "大阪"]);
    assert_eq!(in_columns("", 5), [""]);
    let first = row("أزمة كوبا");
    assert_eq!(in_columns("أزمة كوبا 1962 (FSRS)", 9), [first.as_str(), "1962", "(FSRS)"]);
    assert_eq!(in_columns("كوبا 1962 (FSRS)", 9), [format!("1962 {}", row("كوبا")).as_str(), "(FSRS)"]);
    // Lam and alef take one column, so that the word fits.
    assert_eq!(in_columns("إلا لا", 4), [row("إلا لا")]);
    // A broken word keeps its joined forms.
    assert_eq!(in_columns("خروتشوف", 4).concat().chars().count(), 7);
}

#[test]
fn what_is_cut_says_so_where_it_ends() {
    let cut = |text, columns| Paragraph::of(text, Bidi::app(Direction::FromLeft)).cut(columns).to_string();
    assert_eq!(cut("Lima", 4), "Lima");
    assert_eq!(cut("Lima", 3), "Li…");
    assert_eq!(cut("東京", 3), "東…");
    assert_eq!(cut("خروتشوف", 4), "…\u{feae}\u{fea7}".replace('…', "…\u{feed}"));
    assert_eq!(cut("Lima", 0), "");
}

#[test]
fn where_the_terminal_puts_letters_in_order_they_stay_as_they_are() {
    for mode in [Mode::Terminal, Mode::Off] {
        let bidi = Bidi { mode, keeps_marks: true, base: Direction::FromLeft };
        let paragraph = Paragraph::of("لا (\u{2068}كُتب\u{2069})", bidi);
        assert_eq!(paragraph.row().to_string(), "لا (كُتب)");
        assert_eq!((paragraph.width(), paragraph.direction()), (8, Direction::FromRight));
    }
}

#[test]
fn what_would_steer_the_terminal_is_made_visible() {
    assert_eq!(row("a\u{1b}[2Jb"), "a␛[2Jb");
    assert_eq!(row("\u{202e}abc"), "\u{fffd}abc");
    assert_eq!(row("a\tb\nc"), "a b c");
    assert_eq!(row("\u{2069}a\u{2067}"), "\u{fffd}a\u{fffd}");
}
