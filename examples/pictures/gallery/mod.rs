//! The pictures: screens as the program draws them, as SVG.
//!
//! In: the shipped decks. Out: the name and the text of each picture, the same wherever and whenever it is drawn. Never
//! here: files.
#![expect(clippy::expect_used, reason = "a picture that cannot be drawn is not to be had")]

mod color;
mod home;
mod phrases;
mod session;
mod svg;

use quizdeck::domain::model::Lang;
use quizdeck::ui::text::bidi::Bidi;
use quizdeck::ui::text::{Habits, Words};
use quizdeck::ui::tui::keys::KeyMap;
use quizdeck::ui::tui::{Depth, Look, OwnColors, Palette, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The size of the terminal in the pictures, in columns and rows.
const SIZE: (u16, u16) = (80, 22);

/// A picture of a screen.
pub(crate) struct Picture {
    /// The name of its file.
    pub(crate) file: &'static str,
    /// What is in the file.
    pub(crate) svg: String,
}

/// All pictures.
pub(crate) fn pictures() -> [Picture; 4] {
    let (english, arabic) = (Lang::english(), Lang::arabic());
    let at_session = "quiz --deck cuba-1962";
    [
        picture("session.svg", at_session, &english, session::draw),
        picture("home.svg", "quiz", &english, home::draw),
        picture("session-ar.svg", &format!("{at_session} --lang ar"), &arabic, session::draw),
        picture("home-ar.svg", "quiz --lang ar", &arabic, home::draw),
    ]
}

/// A screen with the command that leads to it.
fn picture(
    file: &'static str,
    command: &str,
    lang: &Lang,
    draw: impl Fn(&Lang, &Look<'_>, Rect, &mut Buffer),
) -> Picture {
    let theme = Theme::new(Palette::Dark, OwnColors::default(), Depth::True);
    let (words, keys) = (Words::of(lang, Habits::default(), true), KeyMap::default());
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buffer = Buffer::empty(area);
    let bidi = Bidi::app(words.direction());
    draw(lang, &Look { words: &words, theme: &theme, keys: &keys, bidi }, area, &mut buffer);
    Picture { file, svg: svg::window(&buffer, command) }
}
