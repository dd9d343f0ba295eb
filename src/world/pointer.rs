//! The report of a pointer becomes an event.
//!
//! Source: xterm's "Control Sequences", "Mouse Tracking": a terminal is asked for presses alone (1000), since it would
//! report every movement otherwise, and for reports in digits (1006).

use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// Asks the terminal for reports.
pub(super) const BEGINS: &str = "\x1b[?1000h\x1b[?1006h";
/// Asks it for no more of them.
pub(super) const ENDS: &str = "\x1b[?1006l\x1b[?1000l";

/// Shift, Alt and Ctrl in the number of a button.
const HELD: u16 = 4 | 8 | 16;

/// Reads what follows `ESC [ <`: the event, where it is a report that means something to us, and how many bytes it takes.
/// Nothing where it has not come whole. What is no report is none to its end, so that nothing of it is taken for text.
pub(super) fn read(bytes: &[u8]) -> Option<(Option<MouseEvent>, usize)> {
    let is_number = |byte: &u8| byte.is_ascii_digit() || *byte == b';';
    let place = bytes.iter().position(|byte| !is_number(byte))?;
    let (numbers, after) = bytes.split_at_checked(place)?;
    match after {
        [end @ (b'M' | b'm'), ..] => Some((event(numbers, *end), place + 1)),
        // A key may follow a report that was cut off.
        [..0x20 | 0x7f | 0xc0.., ..] => Some((None, place)),
        [_, after @ ..] => {
            let more = after.iter().take_while(|byte| is_number(byte)).count();
            let is_ended = matches!(after.get(more), Some(b'M' | b'm'));
            Some((None, place + 1 + more + usize::from(is_ended)))
        }
        [] => None,
    }
}

/// What a report says: `0;5;3` and `M` that the left button was pressed in the fifth column of the third row.
fn event(numbers: &[u8], end: u8) -> Option<MouseEvent> {
    let mut numbers = numbers.split(|byte| *byte == b';').map(number);
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let is_whole = numbers.next().is_none();
    let kind = match (button & !HELD, end) {
        (0, b'M') => MouseEventKind::Down(MouseButton::Left),
        (64, b'M') => MouseEventKind::ScrollUp,
        (65, b'M') => MouseEventKind::ScrollDown,
        _ => return None,
    };
    let (column, row) = (column.checked_sub(1)?, row.checked_sub(1)?);
    is_whole.then_some(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

fn number(digits: &[u8]) -> Option<u16> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}
