//! Lines from the person or the pipe, and the signals that end a session.
//!
//! A line is read on a thread of its own, so that a signal is heard while nobody types. The thread reads only when
//! asked: nothing is taken from a pipe that is not wanted.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use nix::sys::signal::{SigSet, Signal};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;
use rustyline::{Config, Editor};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use super::Terminal;

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
    prompts: Sender<String>,
    inputs: Receiver<Input>,
    modes: Option<Termios>,
    edits: bool,
}

impl Keyboard {
    /// Begins to listen. On a terminal lines can be edited; nothing typed is remembered.
    ///
    /// # Errors
    /// When signals cannot be heard.
    pub fn open(terminal: Terminal) -> io::Result<Self> {
        let (prompts, wanted) = channel();
        let (send, inputs) = channel();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let interrupt = send.clone();
        thread::spawn(move || {
            leave_suspending_to_the_reader();
            for _ in &mut signals {
                if interrupt.send(Input::Interrupt).is_err() {
                    break;
                }
            }
        });
        let edits = terminal.edits;
        thread::spawn(move || if edits { read_edited(&wanted, &send) } else { read_plainly(&wanted, &send) });
        leave_suspending_to_the_reader();
        Ok(Self { prompts, inputs, modes: tcgetattr(io::stdin()).ok(), edits })
    }

    /// Whether lines can be edited, in which case the prompt is shown by [`Keyboard::read`].
    pub const fn edits(&self) -> bool {
        self.edits
    }

    /// The next line. `prompt` is shown where lines can be edited; elsewhere the caller has printed it.
    pub fn read(&self, prompt: &str) -> Input {
        if self.prompts.send(prompt.to_owned()).is_err() {
            return Input::End;
        }
        self.inputs.recv().unwrap_or(Input::End)
    }
}

impl Drop for Keyboard {
    /// A signal may come while a line is being edited: the terminal gets back the modes it had.
    fn drop(&mut self) {
        if let Some(modes) = &self.modes {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, modes);
        }
    }
}

/// Line editing gives the terminal back before Ctrl-Z stops the program, and takes it again after `fg`. That needs the
/// signal to reach the thread that reads: one that reached another would stop the program a moment too late.
fn leave_suspending_to_the_reader() {
    let mut signals = SigSet::empty();
    signals.add(Signal::SIGTSTP);
    // Where it cannot be kept off, `fg` only needs Enter to be pressed once.
    let _ = signals.thread_block();
}

fn read_plainly(wanted: &Receiver<String>, send: &Sender<Input>) {
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

fn read_edited(wanted: &Receiver<String>, send: &Sender<Input>) {
    let config = Config::builder().auto_add_history(false).build();
    let Ok(mut editor) = Editor::<(), MemHistory>::with_history(config, MemHistory::new()) else {
        return read_plainly(wanted, send);
    };
    while let Ok(prompt) = wanted.recv() {
        let input = loop {
            match editor.readline(&prompt) {
                Ok(line) => break Input::Line(line),
                Err(ReadlineError::Interrupted) => break Input::Interrupt,
                // A byte that is no text, from a keyboard set to another encoding: the line is typed again.
                Err(ReadlineError::Io(error)) if error.kind() == io::ErrorKind::InvalidData => {}
                Err(_) => break Input::End,
            }
        };
        if send.send(input).is_err() {
            return;
        }
    }
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
