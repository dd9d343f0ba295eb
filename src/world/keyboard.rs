//! Lines from the person or the pipe, and the signals that end a session.
//!
//! A line is read on a thread of its own, so that a signal is heard while nobody types. The thread reads only when
//! asked: nothing is taken from a pipe that is not wanted.
//!
//! What is switched in the terminal for the sake of a session is undone at its end, and while it is stopped.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io::{self, BufRead, Read, Write as _};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, raise};
use rustix::process::{getpgrp, getsid};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::{Handle, Signals};

use super::bidi::{self, Host, Replies, Switches, without_replies};
use super::keys::Keys;
use super::line::{self, LineEditor};
use super::screen::stdout;

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
    /// For each line that is wished, what was typed before and taken already.
    wishes: Sender<Vec<u8>>,
    inputs: Receiver<Input>,
    ahead: RefCell<Vec<u8>>,
    is_asked: Cell<bool>,
    signals: Handle,
    switches: Arc<Mutex<Switches>>,
    /// What hears keys where lines are edited, once one was.
    keys: RefCell<Option<Keys>>,
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
        let handle = signals.handle();
        let switches = Arc::default();
        let (interrupt, undone) = (send.clone(), Arc::clone(&switches));
        thread::spawn(move || {
            for signal in &mut signals {
                if signal == SIGTSTP {
                    stop(*lock(&undone));
                } else if interrupt.send(Input::Interrupt).is_err() {
                    break;
                }
            }
        });
        thread::spawn(move || read_lines(&wanted, &send));
        let (ahead, is_asked) = (RefCell::default(), Cell::default());
        Ok(Self { wishes, inputs, ahead, is_asked, signals: handle, switches, keys: RefCell::default() })
    }

    /// Asks the terminal who it is. What is typed meanwhile is not lost.
    ///
    /// # Errors
    /// Where there is no terminal.
    pub fn ask(&self, host: &Host) -> io::Result<Replies> {
        let (replies, typed) = bidi::ask(host)?;
        self.ahead.borrow_mut().extend(edited(&typed));
        self.is_asked.set(true);
        Ok(replies)
    }

    /// Switches something in the terminal until nobody listens any more, and undoes what was switched before.
    ///
    /// # Errors
    /// Where the terminal takes nothing more, or that it is stopped cannot be heard.
    pub fn switch(&self, switches: Switches) -> io::Result<()> {
        if !switches.is_none() {
            self.signals.add_signal(SIGTSTP)?;
        }
        let mut held = lock(&self.switches);
        let before = std::mem::replace(&mut *held, switches);
        write(before.leave)?;
        write(switches.enter)
    }

    /// The next line.
    pub fn read(&self) -> Input {
        if self.wishes.send(self.ahead.take()).is_err() {
            return Input::End;
        }
        match self.inputs.recv() {
            Ok(Input::Line(line)) if self.is_asked.get() => Input::Line(without_replies(&line)),
            Ok(input) => input,
            Err(_) => Input::End,
        }
    }

    /// Whether Ctrl-C or a signal to stop comes within that time, while no line is wished for.
    pub fn is_interrupted_within(&self, patience: Duration) -> bool {
        matches!(self.inputs.recv_timeout(patience), Ok(Input::Interrupt))
    }
}

impl Keyboard {
    /// The next line, edited key by key in a terminal.
    ///
    /// # Errors
    /// Where the terminal is lost, or signals cannot be heard.
    pub fn edit(&self, editor: &mut dyn LineEditor) -> io::Result<Input> {
        let mut keys = self.keys.borrow_mut();
        let keys = match &mut *keys {
            Some(keys) => keys,
            none => none.insert(Keys::listen()?),
        };
        keys.push(&self.ahead.take());
        line::edit(keys, editor, &|| stop(*lock(&self.switches)))
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        // Nothing can be done where it does not listen any more.
        let _ = write(std::mem::take(&mut *lock(&self.switches)).leave);
    }
}

fn lock(switches: &Mutex<Switches>) -> std::sync::MutexGuard<'_, Switches> {
    switches.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write(sequence: &str) -> io::Result<()> {
    stdout()?.write_all(sequence.as_bytes())
}

/// Stops the program as Ctrl-Z does, with the terminal as it was found.
fn stop(switches: Switches) {
    let _ = write(switches.leave);
    // Where nobody could wake it, beside the leader of its session, the system would have ignored Ctrl-Z.
    if getsid(None).is_ok_and(|session| session != getpgrp()) {
        let _ = raise(Signal::SIGSTOP);
    }
    let _ = write(switches.enter);
}

/// What a terminal makes of bytes before a line is whole: Backspace takes back.
fn edited(bytes: &[u8]) -> Vec<u8> {
    let mut kept: Vec<u8> = Vec::new();
    for &byte in bytes {
        if !matches!(byte, 0x7f | 0x08) {
            kept.push(byte);
            continue;
        }
        let is_within = |byte: u8| (0x80..0xc0).contains(&byte);
        while kept.pop_if(|byte| is_within(*byte)).is_some() {}
        kept.pop_if(|byte| *byte != b'\n');
    }
    kept
}

fn read_lines(wanted: &Receiver<Vec<u8>>, send: &Sender<Input>) {
    let mut stdin = io::stdin().lock();
    let mut before = VecDeque::new();
    while let Ok(ahead) = wanted.recv() {
        before.extend(ahead);
        let input = match read_line(&mut (&mut before).chain(&mut stdin)) {
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
    fn what_was_typed_ahead_comes_first_line_by_line() {
        let mut before: VecDeque<u8> = edited(b"one\nca\x7ftw\xd8\xb6\x7f").into();
        let mut input = &b"o\nthree\n"[..];
        let mut next = || read_line(&mut (&mut before).chain(&mut input)).unwrap();
        assert_eq!(next().unwrap(), "one\n");
        assert_eq!(next().unwrap(), "ctwo\n");
        assert_eq!(next().unwrap(), "three\n");
        assert_eq!(next(), None);
    }

    #[test]
    fn a_line_ends_before_its_newline_whatever_the_system_calls_one() {
        assert_eq!(without_end("Castro\n"), "Castro");
        assert_eq!(without_end("Castro\r\n"), "Castro");
        assert_eq!(without_end("Castro"), "Castro");
        assert_eq!(without_end("\n"), "");
    }
}
