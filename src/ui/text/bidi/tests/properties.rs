//! What holds for any text.

use proptest::prelude::*;

use super::*;

/// Pieces of all that can matter to each other.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ابتلاأإآدرءىيهة]{1,5}",
        "[a-zA-Zéß]{1,4}",
        "[0-9٠-٩]{1,3}",
        "[\u{64b}-\u{652}\u{654}\u{670}]{1,2}",
        "[\u{200b}-\u{200f}\u{61c}\u{202a}-\u{202e}\u{2066}-\u{2069}]",
        "[ \t\n]{1,2}",
        r"[()\[\]«»<>.,:;!؟،%+*/-]",
        "[שלום東京👩🚀ﻻﻼ]{1,2}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn bidi() -> impl Strategy<Value = Bidi> {
    let mode = prop_oneof![Just(Mode::App), Just(Mode::Terminal), Just(Mode::Off)];
    let base = prop_oneof![Just(Direction::FromLeft), Just(Direction::FromRight)];
    (mode, any::<bool>(), base).prop_map(|(mode, keeps_marks, base)| Bidi { mode, keeps_marks, base })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_has_all_the_cells_of_its_text_in_another_order(text in text(), bidi in bidi()) {
        let paragraph = Paragraph::of(&text, bidi);
        let mut places: Vec<_> = paragraph.row().cells().iter().map(|cell| cell.from.clone()).collect();
        places.sort_by_key(|from| from.start);
        let expected: Vec<_> = paragraph.cells().iter().filter(|cell| cell.width > 0).map(|cell| cell.from.clone()).collect();
        prop_assert_eq!(places, expected);
    }

    #[test]
    fn no_row_is_wider_than_its_place_and_no_letter_is_lost(text in text(), bidi in bidi(), columns in 2_usize..40) {
        let paragraph = Paragraph::of(&text, bidi);
        let rows = paragraph.wrap(columns);
        // A sign that is wider than its place stands alone.
        prop_assert!(rows.iter().all(|row| row.width() <= columns || row.cells().len() == 1));
        let signs = |cells: &[Cell]| cells.iter().filter(|cell| cell.width > 0 && !cell.is_blank()).count();
        prop_assert_eq!(rows.iter().map(|row| signs(row.cells())).sum::<usize>(), signs(paragraph.cells()));
        prop_assert!(paragraph.cut(columns).width() <= columns);
    }

    #[test]
    fn a_cell_is_one_sign_that_steers_nothing(text in text(), bidi in bidi()) {
        use unicode_width::UnicodeWidthStr as _;
        let row = Paragraph::of(&text, bidi).row();
        for cell in row.cells() {
            prop_assert_eq!(usize::from(cell.width), cell.text.width(), "{:?}", cell);
            prop_assert!(cell.text.chars().all(|c| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')), "{:?}", cell);
        }
    }

    #[test]
    fn without_letters_from_the_right_nothing_changes(text in "[ -~éßø]{0,60}") {
        let row = Paragraph::of(&text, Bidi::app(Direction::FromLeft)).row();
        prop_assert_eq!(row.to_string(), text);
    }
}
