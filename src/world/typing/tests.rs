//! What terminals send, whole and in pieces, and what it is.

use ratatui::crossterm::event::{MouseButton, MouseEventKind};

use super::*;

/// All that is typed by bytes that come in these pieces, the last of which is all there is.
fn typed(pieces: &[&[u8]]) -> Vec<Typed> {
    let mut typing = Typing::default();
    let mut all = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        typing.push(piece);
        while let Some(typed) = typing.next(place + 1 == pieces.len()) {
            all.push(typed);
        }
    }
    all
}

fn with(code: KeyCode, modifiers: KeyModifiers) -> Typed {
    Typed::Key(KeyEvent::new(code, modifiers))
}

#[test]
fn keys_are_what_terminals_send_for_them() {
    for (bytes, expected) in [
        (&b"a"[..], key(KeyCode::Char('a'))),
        ("ض".as_bytes(), key(KeyCode::Char('ض'))),
        (b"\r", key(KeyCode::Enter)),
        (b"\n", key(KeyCode::Enter)),
        (b"\t", key(KeyCode::Tab)),
        (b"\x7f", key(KeyCode::Backspace)),
        (b"\x03", with(KeyCode::Char('c'), KeyModifiers::CONTROL)),
        (b"\x1b", key(KeyCode::Esc)),
        (b"\x1bb", with(KeyCode::Char('b'), KeyModifiers::ALT)),
        (b"\x1b[A", key(KeyCode::Up)),
        (b"\x1bOA", key(KeyCode::Up)),
        (b"\x1b[1;5C", with(KeyCode::Right, KeyModifiers::CONTROL)),
        (b"\x1b[3~", key(KeyCode::Delete)),
        (b"\x1b[3;3~", with(KeyCode::Delete, KeyModifiers::ALT)),
        (b"\x1b[6~", key(KeyCode::PageDown)),
        (b"\x1b[Z", key(KeyCode::BackTab)),
        (b"\x1b[24~", key(KeyCode::F(12))),
    ] {
        assert_eq!(typed(&[bytes]), [expected], "{bytes:?}");
    }
}

#[test]
fn function_keys_are_what_terminals_send_for_them() {
    let by_letter = [b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS"];
    for (number, bytes) in (1..).zip(by_letter) {
        assert_eq!(typed(&[bytes]), [key(KeyCode::F(number))]);
    }
    for (number, sent) in (1..).zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]) {
        assert_eq!(typed(&[format!("\x1b[{sent}~").as_bytes()]), [key(KeyCode::F(number))]);
    }
    for (number, letter) in (1..).zip("ABCDE".chars()) {
        assert_eq!(typed(&[format!("\x1b[[{letter}").as_bytes()]), [key(KeyCode::F(number))]);
    }
    assert_eq!(typed(&[b"\x1b[1;5Q"]), [with(KeyCode::F(2), KeyModifiers::CONTROL)]);
    assert_eq!(typed(&[b"\x1b[15;3~"]), [with(KeyCode::F(5), KeyModifiers::ALT)]);
    assert_eq!(typed(&[b"\x1b[", b"[", b"B"]), [key(KeyCode::F(2))]);
}

#[test]
fn a_key_may_come_in_pieces() {
    assert_eq!(typed(&[b"\x1b", b"[", b"B"]), [key(KeyCode::Down)]);
    assert_eq!(typed(&[b"\xd8", b"\xb6"]), [key(KeyCode::Char('ض'))]);
    assert_eq!(typed(&[b"\x1b[200~a", b"b\x1b[20", b"1~"]), [Typed::Paste("ab".into())]);
}

#[test]
fn keys_pressed_ahead_stay_in_their_order() {
    let keys = [key(KeyCode::Char('a')), key(KeyCode::Enter), key(KeyCode::Esc), key(KeyCode::Up)];
    assert_eq!(typed(&[b"a\r\x1b\x1b[A"]), keys);
}

#[test]
fn a_paste_is_text_and_no_keys() {
    let pasted = Typed::Paste("one\ntwo\nthree".into());
    assert_eq!(typed(&[b"\x1b[200~one\rtwo\r\nthree\x1b[201~q"]), [pasted, key(KeyCode::Char('q'))]);
}

#[test]
fn what_is_no_text_and_no_key_is_passed_over() {
    assert_eq!(typed(&[b"\xe9\r"]), [key(KeyCode::Enter)]);
    assert_eq!(typed(&[b"\x1b[99~\x1b[?1;2cx"]), [key(KeyCode::Char('x'))]);
    assert_eq!(typed(&[b"\xff\xfe"]), []);
    assert_eq!(typed(&[b"\x1bP>|XTerm(3", b"79)\x1b\\x"]), [key(KeyCode::Char('x'))]);
}

fn pointed_at(kind: MouseEventKind, column: u16, row: u16) -> Typed {
    Typed::Pointer(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

#[test]
fn the_pointer_clicks_and_turns_its_wheel() {
    let click = MouseEventKind::Down(MouseButton::Left);
    for (bytes, expected) in [
        (&b"\x1b[<0;5;3M"[..], pointed_at(click, 4, 2)),
        (b"\x1b[<16;300;1M", pointed_at(click, 299, 0)),
        (b"\x1b[<64;1;1M", pointed_at(MouseEventKind::ScrollUp, 0, 0)),
        (b"\x1b[<65;9;9M", pointed_at(MouseEventKind::ScrollDown, 8, 8)),
    ] {
        assert_eq!(typed(&[bytes]), [expected], "{bytes:?}");
    }
    let pieces: [&[u8]; 4] = [b"\x1b[<", b"0;1", b"2;7", b"M"];
    assert_eq!(typed(&pieces), [pointed_at(click, 11, 6)]);
}

#[test]
fn a_report_that_means_nothing_or_is_none_is_never_text() {
    for report in [
        // The button let go, another one, a movement.
        &b"\x1b[<0;5;3m"[..],
        b"\x1b[<2;5;3M",
        b"\x1b[<35;5;3M",
        b"\x1b[<M",
        b"\x1b[<0;5M",
        b"\x1b[<0;5;3;9M",
        b"\x1b[<0;;3M",
        b"\x1b[<0;0;3M",
        b"\x1b[<0;99999;3M",
        b"\x1b[<+0;5;3M",
        b"\x1b[<x;5;3M",
        b"\x1b[<0;5\x80;3M",
        // As it was before there were digits.
        b"\x1b[M !!",
        b"\x1b[M \xf0\xf1",
    ] {
        let typed = typed(&[report, b"\r"]);
        assert_eq!(typed.last(), Some(&key(KeyCode::Enter)), "{report:?}");
        let is_text = |typed: &Typed| {
            matches!(typed, Typed::Key(KeyEvent { code: KeyCode::Char('M' | '0'..='9'), .. }))
        };
        assert!(!typed.iter().any(is_text), "{report:?} {typed:?}");
    }
    // What comes after one that was cut off is what it is.
    assert_eq!(typed(&[b"\x1b[<0;5", b"\x1b[A"]), [key(KeyCode::Up)]);
    assert_eq!(typed(&[b"\x1b[<0;5", "ض".as_bytes()]), [key(KeyCode::Char('ض'))]);
    let mut typing = Typing::default();
    typing.push(b"\x1b[<0;5");
    assert!(!typing.is_open());
    assert_eq!(typing.next(true), None);
    typing.push(b";3M");
    assert_eq!(typing.next(true), Some(pointed_at(MouseEventKind::Down(MouseButton::Left), 4, 2)));
}

#[test]
fn a_key_that_another_cuts_off_is_passed_over() {
    assert_eq!(typed(&[b"\x1b[1;\x1b[A"]), [key(KeyCode::Up)]);
    assert_eq!(typed(&[b"\x1b[1;", b"\x1b", b"[Bx"]), [key(KeyCode::Down), key(KeyCode::Char('x'))]);
    assert_eq!(typed(&[b"\x1b[2\r"]), [key(KeyCode::Enter)]);
    assert_eq!(typed(&["\x1b[2ض".as_bytes()]), [key(KeyCode::Char('ض'))]);
}

#[test]
fn half_a_letter_waits_for_its_other_half() {
    let mut typing = Typing::default();
    typing.push(b"\xd8");
    assert_eq!(typing.next(true), None);
    typing.push(b"\xb6");
    assert_eq!(typing.next(false), Some(key(KeyCode::Char('ض'))));
}
