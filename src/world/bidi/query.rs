//! Asks the terminal who it is. It costs a way there and back, and a quarter of a second where nothing answers.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

use super::replies::Reply;
use super::sieve::Sieve;
use super::{Host, Kind, Replies};
use crate::world::screen::stdout;

/// How long replies to a question may take.
const PATIENCE: Duration = Duration::from_millis(250);

/// Name, kind and mode 8. All terminals answer what stands last, so that nobody waits for what is not answered.
const WHO: &str = "\x1b[>0q\x1b[>c\x1b[8$p\x1b[c";

/// Whether mode 8 can be reset; then it is set again.
const DOES_IT_SWITCH: &str = "\x1b[8l\x1b[8$p\x1b[8h\x1b[c";

/// `kitty-query-font_family`.
const WHICH_FONT: &str = "\x1bP+q6b697474792d71756572792d666f6e745f66616d696c79\x1b\\\x1b[c";

/// Asks, and gives what was typed meanwhile too: who reads next must begin with it. Nothing that is asked is left
/// changed.
///
/// # Errors
/// Where there is no terminal.
pub fn ask(host: &Host) -> io::Result<(Replies, Vec<u8>)> {
    let _unseen = Unseen::begin()?;
    let (mut replies, mut sieve) = (Replies::default(), Sieve::default());
    talk(WHO, &mut replies, &mut sieve)?;
    match Kind::of(host, &replies) {
        Kind::Standard if replies.mode != Some(2) => talk(DOES_IT_SWITCH, &mut replies, &mut sieve)?,
        Kind::Kitty if replies.is_answered => talk(WHICH_FONT, &mut replies, &mut sieve)?,
        _ => {}
    }
    Ok((replies, sieve.typed()))
}

/// Undoes what may have been switched in a terminal of that kind by a run that could not undo it.
///
/// # Errors
/// Where the terminal takes nothing more.
pub fn undo(kind: Kind) -> io::Result<()> {
    let all: String = kind.switches().iter().map(|switches| switches.leave).collect();
    stdout()?.write_all(all.as_bytes())
}

/// Writes a question and takes what comes until the last reply.
#[expect(clippy::disallowed_methods, reason = "a terminal may be silent")]
fn talk(question: &str, replies: &mut Replies, sieve: &mut Sieve) -> io::Result<()> {
    stdout()?.write_all(question.as_bytes())?;
    let end = Instant::now() + PATIENCE;
    let stdin = io::stdin();
    loop {
        let left = end.saturating_duration_since(Instant::now());
        let Ok(left) = Timespec::try_from(left) else { return Ok(()) };
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&left)) {
            Ok(0) => return Ok(()),
            Err(Errno::INTR) => continue,
            polled => polled?,
        };
        let mut bytes = [0; 1024];
        let read = match rustix::io::read(&stdin, &mut bytes) {
            Err(Errno::INTR) => continue,
            read => read?,
        };
        if read == 0 {
            return Ok(());
        }
        let mut is_over = false;
        for reply in sieve.push(bytes.get(..read).unwrap_or_default()) {
            is_over |= reply == Reply::Last;
            replies.take(reply);
        }
        if is_over {
            return Ok(());
        }
    }
}

/// The terminal while what comes in is neither shown nor kept until Enter. Signals are sent by keys as before.
struct Unseen(Termios);

impl Unseen {
    fn begin() -> io::Result<Self> {
        let found = tcgetattr(io::stdin())?;
        let mut modes = found.clone();
        modes.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO);
        tcsetattr(io::stdin(), OptionalActions::Now, &modes)?;
        Ok(Self(found))
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.0);
    }
}
