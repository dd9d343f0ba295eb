//! The terminal as a whole screen: taken, drawn on, listened to, given back.
//!
//! In: frames to draw. Out: what happened: keys, pastes, the pointer, another size, a signal. Never here: what a key
//! means.
//!
//! Nothing is done while nothing happens: the program sleeps until a byte or a signal comes. However the program ends
//! or is stopped, the terminal is given back as it was found.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::panic;
use std::rc::Rc;
use std::sync::{Mutex, Once, PoisonError};
use std::time::Duration;

use nix::sys::signal::{Signal, raise};
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyCode, KeyEvent, KeyModifiers, MouseEvent,
};
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use ratatui::crossterm::{cursor, execute, queue};
use ratatui::{Frame, Terminal};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::pointer;
use super::typing::{Typed, Typing};

/// How long after Esc the rest of a key may come, in nanoseconds: a slow line sends one key in pieces.
const REST_OF_A_KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 25_000_000 };

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted.
    Paste(String),
    /// Something done with the pointer, where that was asked for.
    Pointer(MouseEvent),
    /// The screen has another size, or must be drawn anew.
    Resized,
    /// Ctrl-C, a signal to stop, or the terminal is gone.
    Interrupt,
}

/// How a while of waiting ended.
enum Waited {
    /// With something that means something.
    Happening(Happening),
    /// With something that may mean something.
    Something,
    /// With nothing.
    Nothing,
}

/// The terminal, as long as it is ours. There is one at a time.
#[derive(Debug)]
pub struct FullScreen {
    terminal: Terminal<CrosstermBackend<Paper>>,
    is_lost: Rc<Cell<bool>>,
    signals: SignalDelivery<UnixStream, SignalOnly>,
    typing: Typing,
    has_pointer: bool,
    is_ended: bool,
}

impl FullScreen {
    /// Takes the terminal, with the pointer or without. Keys that were pressed before are not lost.
    ///
    /// # Errors
    /// Where there is no terminal, or signals cannot be heard.
    pub fn enter(has_pointer: bool) -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let heard = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGCONT];
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, heard)?;
        give_back_on_panic();
        take(has_pointer)?;
        let is_lost = Rc::default();
        let terminal = blank(&is_lost)?;
        Ok(Self { terminal, is_lost, signals, typing: Typing::default(), has_pointer, is_ended: false })
    }

    /// Draws a frame; only what changed since the last one is written.
    ///
    /// # Errors
    /// Where the terminal takes nothing more.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(render)?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        if self.is_lost.get() { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
    }

    /// Waits until something happens. Ctrl-Z stops the program here; when it goes on, the screen must be drawn anew.
    #[expect(clippy::should_implement_trait, reason = "what happens has no end")]
    pub fn next(&mut self) -> Happening {
        loop {
            if let Some(happening) = self.next_within(None) {
                return happening;
            }
        }
    }

    /// The same, but for as long as nothing happens for no longer than that; then there is nothing.
    pub fn next_within(&mut self, patience: Option<Duration>) -> Option<Happening> {
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        loop {
            match self.typing.next(false) {
                Some(typed) => return Some(self.meant(typed)),
                None if self.is_ended => return Some(Happening::Interrupt),
                None => {}
            }
            match self.wait(patience.as_ref()) {
                Ok(Waited::Happening(happening)) => return Some(happening),
                Ok(Waited::Nothing) => return None,
                Ok(Waited::Something) => {}
                Err(_) => self.is_ended = true,
            }
        }
    }

    /// Gives the terminal back and stops the program, as Ctrl-Z does elsewhere; takes it again when it goes on.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    pub fn stop(&mut self) -> io::Result<()> {
        self.with_terminal_given_back(|| {
            // A program that nobody could wake is not stopped: the system ignores it then.
            let _ = raise(Signal::SIGTSTP);
        })
    }

    /// Gives the terminal back for as long as `work` takes: an editor needs it.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    pub fn with_terminal_given_back<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        give_back();
        let done = work();
        // Ctrl-C meanwhile was meant for the other program.
        self.is_ended |= self.signals.pending().any(|signal| matches!(signal, SIGTERM | SIGHUP));
        self.take_again()?;
        Ok(done)
    }

    fn take_again(&mut self) -> io::Result<()> {
        take(self.has_pointer)?;
        self.terminal = blank(&self.is_lost)?;
        Ok(())
    }

    fn meant(&mut self, typed: Typed) -> Happening {
        let ctrl = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        match typed {
            Typed::Paste(text) => Happening::Paste(text),
            Typed::Pointer(event) => Happening::Pointer(event),
            Typed::Key(key) if key == ctrl('c') => Happening::Interrupt,
            Typed::Key(key) if key == ctrl('z') => {
                self.stop().map_or(Happening::Interrupt, |()| Happening::Resized)
            }
            Typed::Key(key) => Happening::Key(key),
        }
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
            let typed = self.typing.next(true).map(|typed| Waited::Happening(self.meant(typed)));
            return Ok(typed.unwrap_or(if is_open { Waited::Something } else { Waited::Nothing }));
        }
        if has_signal && let Some(happening) = self.signal()? {
            return Ok(Waited::Happening(happening));
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

    fn signal(&mut self) -> io::Result<Option<Happening>> {
        let mut happening = None;
        for signal in self.signals.pending() {
            match signal {
                SIGWINCH if happening.is_none() => happening = Some(signal),
                SIGCONT => happening = Some(signal),
                SIGWINCH => {}
                _ => self.is_ended = true,
            }
        }
        if happening == Some(SIGCONT) {
            // Who stopped the program from outside may have changed the terminal.
            self.take_again()?;
        }
        Ok(if self.is_ended { Some(Happening::Interrupt) } else { happening.map(|_| Happening::Resized) })
    }
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        give_back();
    }
}

/// How the terminal is given back, while it is taken: its modes, and whether it reports the pointer until then.
static TAKEN: Mutex<Option<(Termios, bool)>> = Mutex::new(None);

fn take(has_pointer: bool) -> io::Result<()> {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    let found = match taken.take() {
        Some((found, _)) => found,
        None => tcgetattr(io::stdin())?,
    };
    let mut raw = found.clone();
    raw.make_raw();
    *taken = Some((found, has_pointer));
    tcsetattr(io::stdin(), OptionalActions::Now, &raw)?;
    let mut stdout = stdout()?;
    execute!(stdout, EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))?;
    if has_pointer { execute!(stdout, Print(pointer::BEGINS)) } else { Ok(()) }
}

/// Gives the terminal back where it is taken. Nothing can be done where it does not listen any more.
fn give_back() {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((modes, has_pointer)) = taken.take() {
        let _ = stdout().and_then(|mut stdout| {
            if has_pointer {
                execute!(stdout, Print(pointer::ENDS))?;
            }
            execute!(stdout, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show)
        });
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &modes);
    }
}

/// What is said of a fault of the program is to be read on the ordinary screen.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |fault| {
            give_back();
            tell(fault);
        }));
    });
}

/// The standard output without what the library would keep of it: bytes that a lost terminal did not take.
fn stdout() -> io::Result<File> {
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// What frames are written on, each at once. It takes everything, also when the terminal is lost: who draws would not
/// survive an error at the wrong moment.
#[derive(Debug)]
struct Paper {
    stdout: BufWriter<File>,
    is_lost: Rc<Cell<bool>>,
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.stdout.write(bytes);
        self.is_lost.set(self.is_lost.get() || written.is_err());
        Ok(written.unwrap_or(bytes.len()))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.stdout.flush();
        self.is_lost.set(self.is_lost.get() || flushed.is_err());
        Ok(())
    }
}

/// A screen of which nothing has been drawn.
fn blank(is_lost: &Rc<Cell<bool>>) -> io::Result<Terminal<CrosstermBackend<Paper>>> {
    let stdout = BufWriter::with_capacity(64 * 1024, stdout()?);
    Terminal::new(CrosstermBackend::new(Paper { stdout, is_lost: Rc::clone(is_lost) }))
}
