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
use rustix::event::Timespec;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::bidi::{self, Host, Replies, Switches};
use super::keys::{Heard, Keys};
use super::pointer;
use super::typing::Typed;

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

/// The terminal, as long as it is ours. There is one at a time.
#[derive(Debug)]
pub struct FullScreen {
    terminal: Terminal<CrosstermBackend<Paper>>,
    is_lost: Rc<Cell<bool>>,
    keys: Keys,
    has_pointer: bool,
}

impl FullScreen {
    /// Takes the terminal, with the pointer or without. Keys that were pressed before are not lost.
    ///
    /// # Errors
    /// Where there is no terminal, or signals cannot be heard.
    pub fn enter(has_pointer: bool) -> io::Result<Self> {
        let keys = Keys::listen()?;
        give_back_on_panic();
        take(has_pointer)?;
        let is_lost = Rc::default();
        let terminal = blank(&is_lost)?;
        Ok(Self { terminal, is_lost, keys, has_pointer })
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
        Some(match self.keys.next_within(patience.as_ref())? {
            Heard::Typed(typed) => self.meant(typed),
            Heard::Resized => Happening::Resized,
            // Who stopped the program from outside may have changed the terminal.
            Heard::Continued => self.take_again().map_or(Happening::Interrupt, |()| Happening::Resized),
            Heard::End => Happening::Interrupt,
        })
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
        self.keys.pass_over_signals();
        self.take_again()?;
        Ok(done)
    }

    /// Asks the terminal who it is. Keys that come meanwhile are not lost.
    ///
    /// # Errors
    /// Where the terminal is lost.
    pub fn ask(&mut self, host: &Host) -> io::Result<Replies> {
        let (replies, typed) = bidi::ask(host)?;
        self.keys.push(&typed);
        Ok(replies)
    }

    /// Switches something in the terminal, until it is given back and whenever it is taken again. All is drawn anew.
    ///
    /// # Errors
    /// Where the terminal takes nothing more.
    pub fn switch(&mut self, switches: Switches) -> io::Result<()> {
        if switches.is_none() {
            return Ok(());
        }
        *SWITCHES.lock().unwrap_or_else(PoisonError::into_inner) = switches;
        execute!(stdout()?, Print(switches.enter), Clear(ClearType::All))?;
        self.terminal = blank(&self.is_lost)?;
        Ok(())
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
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        give_back();
        *SWITCHES.lock().unwrap_or_else(PoisonError::into_inner) = Switches::NONE;
    }
}

/// How the terminal is given back, while it is taken: its modes, and whether it reports the pointer until then.
static TAKEN: Mutex<Option<(Termios, bool)>> = Mutex::new(None);

/// What is switched while the terminal is taken.
static SWITCHES: Mutex<Switches> = Mutex::new(Switches::NONE);

fn switches() -> Switches {
    *SWITCHES.lock().unwrap_or_else(PoisonError::into_inner)
}

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
    execute!(stdout, EnterAlternateScreen, EnableBracketedPaste)?;
    execute!(stdout, Print(switches().enter), Clear(ClearType::All))?;
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
            execute!(stdout, Print(switches().leave))?;
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
pub(super) fn stdout() -> io::Result<File> {
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
