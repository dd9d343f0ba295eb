//! A line that is typed in a terminal, key by key.
//!
//! In: keys. Out: a line. What a key changes and how the line looks is another's ([`LineEditor`]); here the terminal is
//! kept from doing either itself, as long as the line is typed.

use std::io::{self, Write as _};

use ratatui::crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, KeyCode, KeyEvent, KeyModifiers,
};
use ratatui::crossterm::execute;
use rustix::termios::{
    LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetwinsize, tcsetattr,
};

use super::keyboard::Input;
use super::keys::{Heard, Keys};
use super::screen::stdout;
use super::typing::Typed;

/// What a line is made by.
pub trait LineEditor {
    /// Takes a key.
    fn key(&mut self, key: KeyEvent);
    /// Takes pasted text.
    fn paste(&mut self, text: &str);
    /// The line as it is now.
    fn text(&self) -> &str;
    /// What is to be written so that the line is seen, in so many columns.
    fn show(&self, columns: u16) -> String;
}

/// How many columns are taken where the terminal does not say.
const COLUMNS: u16 = 80;

/// The line that is typed; `stop` stops the program until it goes on.
///
/// # Errors
/// Where the terminal is lost.
pub(super) fn edit(keys: &mut Keys, editor: &mut dyn LineEditor, stop: &dyn Fn()) -> io::Result<Input> {
    let raw = Raw::enter()?;
    let ctrl = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    loop {
        write(&editor.show(columns()))?;
        match keys.next_within(None) {
            Some(Heard::Typed(Typed::Key(key))) => match key {
                KeyEvent { code: KeyCode::Enter, .. } => {
                    write("\n")?;
                    return Ok(Input::Line(editor.text().to_owned()));
                }
                key if key == ctrl('c') => return Ok(Input::Interrupt),
                key if key == ctrl('d') && editor.text().is_empty() => return Ok(Input::End),
                key if key == ctrl('z') => {
                    raw.give_back();
                    stop();
                    raw.take()?;
                }
                key => editor.key(key),
            },
            Some(Heard::Typed(Typed::Paste(text))) => editor.paste(&text),
            // Who stopped the program from outside may have changed the terminal.
            Some(Heard::Continued) => raw.take()?,
            Some(Heard::End) => return Ok(Input::Interrupt),
            Some(Heard::Resized | Heard::Typed(Typed::Pointer(_))) | None => {}
        }
    }
}

fn columns() -> u16 {
    tcgetwinsize(io::stdout()).ok().map(|size| size.ws_col).filter(|columns| *columns > 0).unwrap_or(COLUMNS)
}

fn write(text: &str) -> io::Result<()> {
    stdout()?.write_all(text.as_bytes())
}

/// The terminal while it leaves keys to the program; it is given back as it was found.
struct Raw {
    found: Termios,
    modes: Termios,
}

impl Raw {
    fn enter() -> io::Result<Self> {
        let found = tcgetattr(io::stdin())?;
        let mut modes = found.clone();
        modes
            .local_modes
            .remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN);
        modes.special_codes[SpecialCodeIndex::VMIN] = 1;
        let raw = Self { found, modes };
        raw.take()?;
        Ok(raw)
    }

    fn take(&self) -> io::Result<()> {
        tcsetattr(io::stdin(), OptionalActions::Now, &self.modes)?;
        execute!(stdout()?, EnableBracketedPaste)
    }

    fn give_back(&self) {
        // Nothing can be done where the terminal does not listen any more.
        let _ = stdout().and_then(|mut stdout| execute!(stdout, DisableBracketedPaste));
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.found);
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.give_back();
    }
}
