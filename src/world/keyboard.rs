//! Lines from the person or the pipe, and the signals that end a session.
//!
//! A line is read on a thread of its own, so that a signal is heard while nobody types. The thread reads only when
//! asked: nothing is taken from a pipe that is not wanted.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

/// The longest line that is taken, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A line, without its end.
    Line(String),
    /// No more will come.
    End,
    /// Ctrl-C, or a signal to stop.
    Interrupt,
}

/// The standard input, with signals.
#[derive(Debug)]
pub struct Keyboard {
    wishes: Sender<()>,
    inputs: Receiver<Input>,
}

impl Keyboard {
    /// Begins to listen. Nothing typed is remembered.
    ///
    /// # Errors
    /// When signals cannot be heard.
    pub fn open() -> io::Result<Self> {
        let (wishes, wanted) = channel();
        let (send, inputs) = channel();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let interrupt = send.clone();
        thread::spawn(move || {
            for _ in &mut signals {
                if interrupt.send(Input::Interrupt).is_err() {
                    break;
                }
            }
        });
        thread::spawn(move || read_lines(&wanted, &send));
        Ok(Self { wishes, inputs })
    }

    /// The next line.
    pub fn read(&self) -> Input {
        if self.wishes.send(()).is_err() {
            return Input::End;
        }
        self.inputs.recv().unwrap_or(Input::End)
    }
}

fn read_lines(wanted: &Receiver<()>, send: &Sender<Input>) {
    let mut stdin = io::stdin().lock();
    while wanted.recv().is_ok() {
        let input = match read_line(&mut stdin) {
            Ok(Some(line)) => Input::Line(without_end(&line).to_owned()),
            Ok(None) | Err(_) => Input::End,
        };
        if send.send(input).is_err() {
            return;
        }
    }
}

/// A whole line, of which what goes beyond [`LONGEST_LINE`] is dropped; `None` at the end of input.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut is_over = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0;
    let found = (!is_over).then(|| String::from_utf8_lossy(&line).into_owned());
    while !is_over && line.last() != Some(&b'\n') {
        line.clear();
        is_over = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0;
    }
    Ok(found)
}

fn without_end(line: &str) -> &str {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.strip_suffix('\r').unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_for_a_line_is_dropped_and_not_taken_for_the_next() {
        let text = format!("{}\nnext\nlast", "a".repeat(200_000));
        let mut input = text.as_bytes();
        assert_eq!(read_line(&mut input).unwrap().unwrap().len(), 65_536);
        assert_eq!(read_line(&mut input).unwrap().unwrap(), "next\n");
        assert_eq!(read_line(&mut input).unwrap().unwrap(), "last");
        assert_eq!(read_line(&mut input).unwrap(), None);
    }

    #[test]
    fn a_line_ends_before_its_newline_whatever_the_system_calls_one() {
        assert_eq!(without_end("Castro\n"), "Castro");
        assert_eq!(without_end("Castro\r\n"), "Castro");
        assert_eq!(without_end("Castro"), "Castro");
        assert_eq!(without_end("\n"), "");
    }
}
