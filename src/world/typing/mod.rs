//! The bytes of a terminal become keys.
//!
//! In: bytes as they come, cut anywhere. Out: keys, pastes and what the pointer does. Never here: reading.
//!
//! Source: what xterm sends, and all that follow it (its "Control Sequences", "PC-Style Function Keys" and "Bracketed
//! Paste Mode"). The events are crossterm's; its reader is not used, since it never ends on a terminal that is lost and
//! hears no signal in the middle of a letter.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};

use super::pointer;

/// What a stretch of bytes stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted; lines end with `\n`.
    Paste(String),
    /// Something done with the pointer.
    Pointer(MouseEvent),
}

/// Bytes that are not yet understood.
#[derive(Debug, Default)]
pub(super) struct Typing {
    bytes: Vec<u8>,
}

/// What stands at the beginning of the bytes, and how many of them it takes.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Typed(Typed, usize),
    /// Nothing that is known.
    Noise(usize),
    /// The beginning of something.
    Part,
}

const ESCAPE: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
const REPLY_ENDS: &[u8] = b"\x1b\\";
/// A report of the pointer, in digits, and as terminals send it that know no other.
const REPORTS: [&[u8]; 2] = [b"\x1b[<", b"\x1b[M"];

impl Typing {
    /// Takes bytes as they come.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Whether what is left may be a whole key, or the beginning of another: Esc is both.
    pub(super) fn is_open(&self) -> bool {
        let is_begun = |begin: &[u8]| self.bytes.starts_with(begin);
        self.bytes.first() == Some(&ESCAPE) && !is_begun(PASTE_BEGINS) && !REPORTS.into_iter().any(is_begun)
    }

    /// The next thing typed; `None` where it has not come whole. With `is_all` nothing more is on its way, so that what
    /// may be a key is one.
    pub(super) fn next(&mut self, is_all: bool) -> Option<Typed> {
        while !self.bytes.is_empty() {
            let found = match find(&self.bytes) {
                Found::Part if is_all && self.is_open() => Found::Typed(key(KeyCode::Esc), 1),
                found => found,
            };
            match found {
                Found::Part => return None,
                Found::Noise(length) => drop(self.bytes.drain(..length.min(self.bytes.len()))),
                Found::Typed(typed, length) => {
                    self.bytes.drain(..length.min(self.bytes.len()));
                    return Some(typed);
                }
            }
        }
        None
    }
}

fn find(bytes: &[u8]) -> Found {
    match bytes {
        [ESCAPE, b'P', b'>' | b'0' | b'1', ..] => reply(bytes),
        [ESCAPE] | [ESCAPE, b'O' | b'P'] | [ESCAPE, b'[', b'['] => Found::Part,
        // The console of Linux has its own way with F1 to F5.
        [ESCAPE, b'[', b'[', letter, ..] => match letter {
            b'A'..=b'E' => Found::Typed(key(KeyCode::F(letter - b'A' + 1)), 4),
            _ => Found::Noise(4),
        },
        // Three bytes of any sort follow, which are no letters.
        [ESCAPE, b'[', b'M', rest @ ..] => {
            if rest.len() < 3 {
                Found::Part
            } else {
                Found::Noise(6)
            }
        }
        [ESCAPE, b'[', b'<', rest @ ..] => match pointer::read(rest) {
            Some((Some(event), length)) => Found::Typed(Typed::Pointer(event), length + 3),
            Some((None, length)) => Found::Noise(length + 3),
            None => Found::Part,
        },
        [ESCAPE, b'[', rest @ ..] => sequence(bytes, rest),
        [ESCAPE, b'O', letter, ..] => match by_letter(*letter) {
            Some(code) => Found::Typed(key(code), 3),
            None => Found::Noise(3),
        },
        // Esc pressed twice, not Alt and Esc.
        [ESCAPE, ESCAPE, ..] => Found::Typed(key(KeyCode::Esc), 1),
        [ESCAPE, rest @ ..] => match letter(rest) {
            Found::Typed(Typed::Key(event), length) => {
                let modifiers = event.modifiers | KeyModifiers::ALT;
                Found::Typed(Typed::Key(KeyEvent { modifiers, ..event }), length + 1)
            }
            Found::Noise(length) => Found::Noise(length + 1),
            other => other,
        },
        bytes => letter(bytes),
    }
}

/// What begins with `ESC [`: numbers, then a letter that says what it is.
fn sequence(bytes: &[u8], rest: &[u8]) -> Found {
    if bytes.starts_with(PASTE_BEGINS) {
        return paste(bytes);
    }
    let Some(place) = rest.iter().position(|byte| !(0x20..0x40).contains(byte)) else { return Found::Part };
    if !rest.get(place).is_some_and(|byte| (0x40..=0x7e).contains(byte)) {
        // It was cut off by something else.
        return Found::Noise(place + 2);
    }
    let length = place + 3;
    let mut numbers = rest.split(|byte| !byte.is_ascii_digit()).map(number);
    let first = numbers.next().flatten();
    let modifiers = modifiers(numbers.next().flatten().unwrap_or(1));
    let code = match rest.get(place) {
        Some(b'~') => by_number(first.unwrap_or(0)),
        Some(b'Z') => Some(KeyCode::BackTab),
        Some(letter) => by_letter(*letter),
        None => None,
    };
    match code {
        Some(code) => Found::Typed(Typed::Key(KeyEvent::new(code, modifiers)), length),
        None => Found::Noise(length),
    }
}

/// What the terminal was asked, and answers too late.
fn reply(bytes: &[u8]) -> Found {
    let end = bytes.windows(REPLY_ENDS.len()).position(|window| window == REPLY_ENDS);
    end.map_or(Found::Part, |end| Found::Noise(end + REPLY_ENDS.len()))
}

fn paste(bytes: &[u8]) -> Found {
    let end = bytes.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS);
    let Some(end) = end else { return Found::Part };
    let pasted = bytes.get(PASTE_BEGINS.len()..end).unwrap_or_default();
    let text = String::from_utf8_lossy(pasted).replace("\r\n", "\n").replace('\r', "\n");
    Found::Typed(Typed::Paste(text), end + PASTE_ENDS.len())
}

/// A letter, or what Ctrl makes of one.
fn letter(bytes: &[u8]) -> Found {
    let Some(&first) = bytes.first() else { return Found::Part };
    let ctrl = |letter: u8| {
        Found::Typed(Typed::Key(KeyEvent::new(KeyCode::Char(letter.into()), KeyModifiers::CONTROL)), 1)
    };
    match first {
        // A line feed is what Enter gave before the terminal was ours.
        b'\r' | b'\n' => Found::Typed(key(KeyCode::Enter), 1),
        b'\t' => Found::Typed(key(KeyCode::Tab), 1),
        0x7f | 0x08 => Found::Typed(key(KeyCode::Backspace), 1),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(first - 1 + b'a'),
        0x1c..=0x1f => ctrl(first - 0x1c + b'4'),
        _ => whole_letter(bytes),
    }
}

fn whole_letter(bytes: &[u8]) -> Found {
    let Some(chunk) = bytes.utf8_chunks().next() else { return Found::Part };
    if let Some(c) = chunk.valid().chars().next() {
        return Found::Typed(key(KeyCode::Char(c)), c.len_utf8());
    }
    // The beginning of a letter is no noise yet.
    let may_go_on = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if may_go_on { Found::Part } else { Found::Noise(chunk.invalid().len().max(1)) }
}

fn key(code: KeyCode) -> Typed {
    Typed::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn number(digits: &[u8]) -> Option<u8> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Shift counts 1, Alt 2, Ctrl 4, all beyond 1.
fn modifiers(number: u8) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let each = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    each.into_iter().filter(|(bit, _)| bits & bit != 0).map(|(_, modifier)| modifier).collect()
}

fn by_letter(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn by_number(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23 | 24 => KeyCode::F(number - 12),
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
