//! Keys as they come, and the signals between them.
//!
//! In: the bytes of the standard input, signals. Out: what is typed and what is told, one after the other. Nothing is
//! done while nothing happens: the program sleeps until a byte or a signal comes.

use std::io;
use std::os::unix::net::UnixStream;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::typing::{Typed, Typing};

/// How long after Esc the rest of a key may come, in nanoseconds: a slow line sends one key in pieces.
const REST_OF_A_KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 25_000_000 };

/// What came.
#[derive(Debug)]
pub(super) enum Heard {
    /// Something typed.
    Typed(Typed),
    /// The window has another size.
    Resized,
    /// The program was stopped, and goes on: the terminal may be another one now.
    Continued,
    /// A signal to stop, or the terminal is gone.
    End,
}

/// How a while of waiting ended.
enum Waited {
    /// With something that means something.
    Heard(Heard),
    /// With something that may mean something.
    Something,
    /// With nothing.
    Nothing,
}

/// The standard input and signals, listened to.
#[derive(Debug)]
pub(super) struct Keys {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    typing: Typing,
    is_ended: bool,
}

impl Keys {
    /// Begins to listen.
    ///
    /// # Errors
    /// Where signals cannot be heard.
    pub(super) fn listen() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let heard = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGCONT];
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, heard)?;
        Ok(Self { signals, typing: Typing::default(), is_ended: false })
    }

    /// Takes bytes that were read elsewhere as typed next.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.typing.push(bytes);
    }

    /// What comes next; where nothing comes for that long, nothing.
    pub(super) fn next_within(&mut self, patience: Option<&Timespec>) -> Option<Heard> {
        loop {
            match self.typing.next(false) {
                Some(typed) => return Some(Heard::Typed(typed)),
                None if self.is_ended => return Some(Heard::End),
                None => {}
            }
            match self.wait(patience) {
                Ok(Waited::Heard(heard)) => return Some(heard),
                Ok(Waited::Nothing) => return None,
                Ok(Waited::Something) => {}
                Err(_) => self.is_ended = true,
            }
        }
    }

    /// Passes over what was meant for another program, as Ctrl-C was; a signal to end is meant for all.
    pub(super) fn pass_over_signals(&mut self) {
        self.is_ended |= self.signals.pending().any(|signal| matches!(signal, SIGTERM | SIGHUP));
    }

    /// Sleeps until there is something to read or a signal, or for as long as that.
    fn wait(&mut self, patience: Option<&Timespec>) -> io::Result<Waited> {
        let is_open = self.typing.is_open();
        let patience = if is_open { Some(&REST_OF_A_KEY) } else { patience };
        let stdin = io::stdin();
        let mut sources =
            [PollFd::new(&stdin, PollFlags::IN), PollFd::new(self.signals.get_read(), PollFlags::IN)];
        let count = match poll(&mut sources, patience) {
            Err(Errno::INTR) => return Ok(Waited::Something),
            counted => counted?,
        };
        let [has_input, has_signal] = sources.map(|source| !source.revents().is_empty());
        if count == 0 {
            let typed = self.typing.next(true).map(|typed| Waited::Heard(Heard::Typed(typed)));
            return Ok(typed.unwrap_or(if is_open { Waited::Something } else { Waited::Nothing }));
        }
        if has_signal && let Some(heard) = self.signal() {
            return Ok(Waited::Heard(heard));
        }
        if has_input {
            let mut bytes = [0; 4096];
            let read = match rustix::io::read(&stdin, &mut bytes) {
                Err(Errno::INTR) => return Ok(Waited::Something),
                read => read?,
            };
            // Nothing at all is the end of a terminal.
            self.is_ended |= read == 0;
            self.typing.push(bytes.get(..read).unwrap_or_default());
        }
        Ok(Waited::Something)
    }

    fn signal(&mut self) -> Option<Heard> {
        let mut heard = None;
        for signal in self.signals.pending() {
            match signal {
                SIGWINCH if heard.is_none() => heard = Some(Heard::Resized),
                SIGCONT => heard = Some(Heard::Continued),
                SIGWINCH => {}
                _ => self.is_ended = true,
            }
        }
        if self.is_ended { Some(Heard::End) } else { heard }
    }
}
