//! Tells what a terminal replies from what a person types: both come in on one line.
//!
//! In: bytes as they come, cut anywhere. Out: replies, and the other bytes in their order.
//!
//! Source: xterm's "Control Sequences" for `XTVERSION`, `DA1`, `DA2`, `DECRPM` and `XTGETTCAP`.

use super::replies::Reply;

const ESCAPE: u8 = 0x1b;

/// Bytes on their way.
#[derive(Debug, Default)]
pub(in crate::world) struct Sieve {
    /// What may be the beginning of a reply.
    open: Vec<u8>,
    typed: Vec<u8>,
}

/// What bytes that begin with an escape are.
enum Found {
    Reply(Reply, usize),
    /// The beginning of something.
    Part,
    /// So many bytes that a person typed.
    Typed(usize),
}

impl Sieve {
    /// Takes bytes as they come; gives the replies that are whole by then.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Vec<Reply> {
        self.open.extend_from_slice(bytes);
        let mut replies = Vec::new();
        while let Some(&first) = self.open.first() {
            let found = if first == ESCAPE { find(&self.open) } else { Found::Typed(self.to_escape()) };
            match found {
                Found::Part => break,
                Found::Reply(reply, length) => {
                    self.open.drain(..length);
                    replies.push(reply);
                }
                Found::Typed(length) => self.typed.extend(self.open.drain(..length)),
            }
        }
        replies
    }

    /// What was typed, with what looked like a reply and never became one.
    pub(super) fn typed(mut self) -> Vec<u8> {
        self.typed.append(&mut self.open);
        self.typed
    }

    fn to_escape(&self) -> usize {
        self.open.iter().position(|byte| *byte == ESCAPE).unwrap_or(self.open.len())
    }
}

/// A line without replies that came too late.
pub(in crate::world) fn without_replies(line: &str) -> String {
    let mut sieve = Sieve::default();
    sieve.push(line.as_bytes());
    String::from_utf8_lossy(&sieve.typed()).into_owned()
}

fn find(bytes: &[u8]) -> Found {
    match bytes {
        [_] => Found::Part,
        [_, b'[', rest @ ..] => control(rest),
        [_, b'P', rest @ ..] => string(rest),
        // A key with Alt, or Esc and a key.
        _ => Found::Typed(1),
    }
}

/// What follows `ESC [`: parameters, then what stands between, then a letter.
fn control(rest: &[u8]) -> Found {
    let Some(end) = rest.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else { return Found::Part };
    let (body, last) = (rest.get(..end).unwrap_or_default(), rest.get(end));
    let length = end + 3;
    match (body, last) {
        ([b'?', ..], Some(b'c')) => Found::Reply(Reply::Last, length),
        ([b'>', numbers @ ..], Some(b'c')) => Found::Reply(Reply::Kind(all_numbers(numbers)), length),
        ([modes @ .., b'$'], Some(b'y')) => Found::Reply(mode(modes), length),
        _ => Found::Typed(2),
    }
}

/// What follows `ESC P`, to its end `ESC \`. What was never asked is no reply, but a key with Alt and what follows it.
fn string(rest: &[u8]) -> Found {
    let is_asked = [&b">|"[..], b"1+r", b"0+r"]
        .iter()
        .any(|start| start.starts_with(rest.get(..start.len()).unwrap_or(rest)));
    if !is_asked {
        return Found::Typed(2);
    }
    let Some(end) = rest.iter().position(|byte| *byte == ESCAPE) else { return Found::Part };
    let text = String::from_utf8_lossy(rest.get(..end).unwrap_or_default());
    match rest.get(end + 1) {
        None => Found::Part,
        Some(b'\\') => Found::Reply(told(&text), end + 4),
        // It was cut off by something else.
        Some(_) => Found::Typed(2),
    }
}

fn told(text: &str) -> Reply {
    let font = || text.strip_prefix("1+r")?.split_once('=').and_then(|(_, value)| from_hex(value));
    match text.strip_prefix(">|") {
        Some(name) => Reply::Name(name.to_owned()),
        None => font().map_or(Reply::Other, Reply::Font),
    }
}

fn mode(numbers: &[u8]) -> Reply {
    match (numbers.first(), all_numbers(numbers).as_slice()) {
        (Some(b'0'..=b'9'), [8, state]) => u8::try_from(*state).map_or(Reply::Other, Reply::Mode),
        _ => Reply::Other,
    }
}

fn all_numbers(text: &[u8]) -> Vec<u32> {
    text.split(|byte| *byte == b';')
        .filter_map(|digits| std::str::from_utf8(digits).ok()?.parse().ok())
        .collect()
}

fn from_hex(text: &str) -> Option<String> {
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let bytes: Option<Vec<u8>> = digits?
        .chunks(2)
        .map(|pair| u8::try_from(pair.iter().fold(0, |number, digit| number * 16 + digit)).ok())
        .collect();
    String::from_utf8(bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sifted(pieces: &[&[u8]]) -> (Vec<Reply>, String) {
        let mut sieve = Sieve::default();
        let replies = pieces.iter().flat_map(|piece| sieve.push(piece)).collect();
        (replies, String::from_utf8(sieve.typed()).unwrap())
    }

    #[test]
    fn replies_are_what_terminals_send() {
        for (bytes, reply) in [
            (&b"\x1bP>|XTerm(379)\x1b\\"[..], Reply::Name("XTerm(379)".into())),
            (b"\x1bP>|Konsole 22.12.3\x1b\\", Reply::Name("Konsole 22.12.3".into())),
            (b"\x1b[>65;7006;1c", Reply::Kind(vec![65, 7006, 1])),
            (b"\x1b[8;1$y", Reply::Mode(1)),
            (b"\x1b[8;0$y", Reply::Mode(0)),
            (b"\x1b[?2501;2$y", Reply::Other),
            (b"\x1b[?62;22c", Reply::Last),
            (b"\x1bP1+r666f6e74=4e6f746f\x1b\\", Reply::Font("Noto".into())),
            (b"\x1bP0+r666f6e74\x1b\\", Reply::Other),
        ] {
            assert_eq!(sifted(&[bytes]), (vec![reply], String::new()), "{bytes:?}");
        }
    }

    #[test]
    fn replies_may_come_in_any_pieces() {
        let all = b"a\x1bP>|kitty(0.26.5)\x1b\\b\x1b[>1;4000;26c\x1b[8;0$yc\x1b[?62c\x1b[A";
        let whole = sifted(&[all]);
        assert_eq!((whole.0.len(), whole.1.as_str()), (4, "abc\u{1b}[A"));
        for place in 0..all.len() {
            let (one, other) = all.split_at(place);
            assert_eq!(sifted(&[one, other]), whole, "{place}");
        }
        let single: Vec<&[u8]> = all.chunks(1).collect();
        assert_eq!(sifted(&single), whole);
    }

    #[test]
    fn what_is_typed_stays_as_it_is() {
        for typed in [
            "amber\r",
            "\u{1b}",
            "\u{1b}\u{1b}[A",
            "\u{1b}[1;5C",
            "\u{1b}Px",
            "\u{1b}P>",
            "ض\u{1b}p\u{1b}[200~a\u{1b}[201~",
        ] {
            assert_eq!(sifted(&[typed.as_bytes()]), (vec![], typed.to_owned()));
        }
    }

    #[test]
    fn a_reply_that_came_too_late_is_no_part_of_a_line() {
        assert_eq!(without_replies("ken\u{1b}[?62cnedy\u{1b}[D"), "kennedy\u{1b}[D");
    }
}
