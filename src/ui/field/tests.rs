//! Keys are pressed by their names.

use super::*;
use crate::ui::text::bidi::Direction::{FromLeft, FromRight};
use crate::ui::tui::keys::parse;

const LEFT: Bidi = Bidi::app(FromLeft);

/// Presses keys by their names; what is no name is typed.
fn press(field: &mut Field, keys: &str) {
    for name in keys.split(' ') {
        match parse(name).filter(|_| name.chars().count() > 1) {
            Some(key) => {
                let mut modifiers = KeyModifiers::NONE;
                modifiers.set(KeyModifiers::CONTROL, key.ctrl);
                modifiers.set(KeyModifiers::ALT, key.alt);
                assert!(field.key(KeyEvent::new(key.code, modifiers), LEFT), "{name}");
            }
            None => name.chars().for_each(|c| {
                assert!(field.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE), LEFT));
            }),
        }
    }
}

/// The text with a bar at the caret.
fn shown(field: &Field) -> String {
    let mut text = field.text.clone();
    text.insert(field.byte_of(field.caret), '|');
    text
}

fn after(keys: &str) -> String {
    let mut field = Field::default();
    press(&mut field, keys);
    shown(&field)
}

#[test]
fn keys_write_delete_and_move() {
    for (keys, text) in [
        ("Lima", "Lima|"),
        ("Lima backspace left x", "Lix|m"),
        ("Lima home delete l", "l|ima"),
        ("Lima ctrl-a right ctrl-k", "L|"),
        ("Lima left left ctrl-u", "|ma"),
        ("Lima ctrl-a ctrl-e s", "Limas|"),
        ("Lima left left left left left right", "L|ima"),
        ("San space José ctrl-w", "San |"),
        ("San space José, alt-b", "San |José,"),
        ("San space José home alt-f", "San| José"),
        ("San space José home alt-d", "| José"),
        ("ctrl-w delete backspace left alt-b alt-f", "|"),
    ] {
        assert_eq!(after(keys), text, "{keys}");
    }
}

#[test]
fn a_letter_and_its_marks_are_one() {
    assert_eq!(after("e\u{301}a left left b"), "b|e\u{301}a");
    assert_eq!(after("ae\u{301} backspace"), "a|");
    assert_eq!(after("بُ home delete"), "|");
    assert_eq!(after("👩\u{200d}🚀x left left y"), "y|👩\u{200d}🚀x");
    // The mark joins the letter before the caret, which stays behind both.
    assert_eq!(after("ea left \u{301}"), "e\u{301}|a");
}

#[test]
fn lines_of_a_paste_become_one() {
    let pasted = |text, between| {
        let mut field = Field::default();
        press(&mut field, "() left");
        field.paste(text, between);
        shown(&field)
    };
    assert_eq!(pasted("Marie\n\tCurie\r\n", " "), "(Marie Curie|)");
    assert_eq!(pasted("Beria\nMolotov\n\n", ", "), "(Beria, Molotov|)");
    assert_eq!(pasted("a\u{1b}[2Jb\tc", " "), "(a[2Jb c|)");
    assert_eq!(pasted(&"x".repeat(30_000), " "), "(|)");
}

#[test]
fn a_command_is_left_to_others() {
    for (code, modifiers) in [
        (KeyCode::Enter, KeyModifiers::NONE),
        (KeyCode::Esc, KeyModifiers::NONE),
        (KeyCode::Char('t'), KeyModifiers::CONTROL),
        (KeyCode::Tab, KeyModifiers::NONE),
    ] {
        assert!(!Field::default().key(KeyEvent::new(code, modifiers), LEFT), "{code:?}");
    }
}

#[test]
fn the_window_follows_the_caret_and_says_where_it_cuts() {
    let mut field = Field::default();
    press(&mut field, "abcdefghijklmnop");
    let drawn = |field: &Field, columns| {
        let Window { text, width, caret, direction } = field.window(columns, LEFT);
        assert!(width <= columns && caret < columns && direction == FromLeft, "{text}");
        (text, caret)
    };
    assert_eq!(drawn(&field, 20), ("abcdefghijklmnop ".into(), 16));
    assert_eq!(drawn(&field, 10), ("…jklmnop ".into(), 8));
    press(&mut field, "left left left left");
    assert_eq!(drawn(&field, 10), ("…hijklmno…".into(), 6));
    press(&mut field, "home");
    assert_eq!(drawn(&field, 10), ("abcdefgh…".into(), 0));
}

#[test]
fn a_wide_letter_takes_two_columns_and_is_never_halved() {
    let mut field = Field::default();
    press(&mut field, "東京大阪");
    let shown = |columns| {
        let window = field.window(columns, LEFT);
        (window.text, window.width, window.caret)
    };
    assert_eq!(shown(9), ("東京大阪 ".into(), 9, 8));
    assert_eq!(shown(8), ("…大阪 ".into(), 6, 5));
}

/// The caret's column in a field of 46 columns at the right end of its row.
fn column(field: &Field) -> u16 {
    let window = field.window(46, LEFT);
    assert_eq!(window.direction, FromRight);
    46 - window.width + window.caret
}

#[test]
fn the_caret_of_arabic_stands_on_the_sign_before_which_it_is() {
    let mut field = Field::default();
    press(&mut field, "أكتوبر space 1962 space (FSRS)");
    let mut columns = Vec::new();
    for caret in [0, 3, 8, 13, 18] {
        field.caret = caret;
        columns.push(column(&field));
    }
    assert_eq!(columns, [45, 42, 36, 29, 27]);
}

#[test]
fn arrows_go_where_they_point() {
    // Typing goes to the left, so left is forward.
    assert_eq!(after("خروتشوف right right left س"), "خروتشوس|ف");
    assert_eq!(after("خروتشوف home right س"), "س|خروتشوف");
    // Through digits, which are read from the left, an arrow goes on to the next sign on the screen.
    let mut field = Field::default();
    press(&mut field, "أب space 123 space ج home");
    let mut columns = vec![column(&field)];
    for _ in 0..7 {
        press(&mut field, "left");
        columns.push(column(&field));
    }
    assert_eq!(columns, [45, 44, 43, 42, 41, 40, 39, 38]);
    press(&mut field, "left");
    assert_eq!(column(&field), 37);
    press(&mut field, "ctrl-right");
    assert_eq!(shown(&field), "أب 123 |ج");
    press(&mut field, "ctrl-left");
    assert_eq!(shown(&field), "أب 123 ج|");
}

#[test]
fn lam_and_alef_are_two_letters_in_one_place() {
    let mut field = Field::default();
    press(&mut field, "بلا");
    assert_eq!((column(&field), field.caret), (43, 3));
    press(&mut field, "right");
    assert_eq!((column(&field), field.caret), (44, 1));
    press(&mut field, "left backspace");
    assert_eq!(shown(&field), "بل|");
}

#[test]
fn backspace_takes_a_mark_before_its_letter() {
    assert_eq!(after("بُ backspace"), "ب|");
    assert_eq!(after("بُ backspace backspace"), "|");
    assert_eq!(after("ب\u{651}\u{64f} backspace"), "ب\u{651}|");
}

#[test]
fn letters_copied_from_the_screen_are_letters_again() {
    let mut field = Field::default();
    field.paste("\u{202b}\u{fefb}\u{feb3}\u{202c}", " ");
    assert_eq!(shown(&field), "لاس|");
}

#[test]
fn an_empty_field_is_read_as_its_answer_will_be() {
    let window = Field::default().window(10, Bidi::app(FromRight));
    assert_eq!((window.direction, window.width, window.caret), (FromRight, 1, 0));
}

#[test]
fn long_arabic_is_cut_where_it_is_read_last() {
    let mut field = Field::default();
    press(&mut field, "خروتشوفخروتشوف");
    let window = field.window(8, LEFT);
    assert_eq!((window.width, window.caret), (7, 0));
    assert!(window.text.ends_with('…') && window.text.starts_with(' '), "{}", window.text);
    press(&mut field, "home");
    let window = field.window(8, LEFT);
    assert!(window.text.starts_with('…'), "{}", window.text);
    assert_eq!(window.caret, window.width - 1);
}
