//! Home as cells.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::figures::{Deck, Standing};
use super::{Home, hints};
use crate::ui::tui::page::{inner, is_too_small, put, put_below};
use crate::ui::tui::{Look, Role, text};

/// How many keys are told below the list.
const TOLD: usize = 4;

impl Home {
    /// Draws home and tells where the cursor is, if words are typed.
    pub fn draw(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        if is_too_small(look, area, buffer) {
            return None;
        }
        let room = inner(area);
        if self.is_help {
            draw_help(look, room, buffer);
            return None;
        }
        let below = text::lines(&hints::short(look.words, look.keys, TOLD), room.width, 0, faint(look));
        let used = put(self.top(look, room.width), room, buffer);
        let foot = u16::try_from(below.len()).unwrap_or(0) + 1;
        let list = Rect {
            y: room.y + used.min(room.height),
            height: room.height.saturating_sub(used + foot),
            ..room
        };
        self.draw_list(look, list, buffer);
        put_below(below, room, buffer);
        self.filter.as_ref().map(|filter| {
            let before = Span::raw(self.filter_line(look, filter));
            let column = u16::try_from(before.width()).unwrap_or(u16::MAX);
            let x = room.x.saturating_add(column).min(room.right().saturating_sub(1));
            Position { x, y: room.y + used.saturating_sub(2) }
        })
    }

    /// The sentences above the list.
    fn top(&self, look: &Look<'_>, width: u16) -> Vec<Line<'static>> {
        let words = look.words;
        let strong = look.theme.style(Role::Strong);
        let mut lines = Vec::new();
        if self.decks.iter().any(Deck::is_started) {
            let figures = &self.figures;
            let today = if figures.due + figures.new == 0 {
                words.say("home-nothing")
            } else {
                let about = [
                    ("due", figures.due.into()),
                    ("new", figures.new.into()),
                    ("minutes", figures.minutes.into()),
                ];
                words.tell("home-today", &about)
            };
            lines.extend(text::lines(&today, width, 0, strong));
            lines.extend(text::lines(&self.past(look), width, 0, look.theme.style(Role::Text)));
        } else {
            lines.extend(text::lines(&words.say("home-first"), width, 0, strong));
            lines.extend(text::lines(&words.say("home-first-how"), width, 0, look.theme.style(Role::Text)));
        }
        lines.push(Line::default());
        if let Some(filter) = &self.filter {
            lines.push(Line::from(text::cut(&self.filter_line(look, filter), width, strong)));
            lines.push(Line::default());
        }
        lines
    }

    fn filter_line(&self, look: &Look<'_>, filter: &str) -> String {
        look.words.tell("home-filter", &[("words", filter.into())])
    }

    /// The days in a row and the last score, in one line.
    fn past(&self, look: &Look<'_>) -> String {
        let streak = self.figures.streak;
        let streak = (streak > 0).then(|| look.words.tell("home-streak", &[("days", streak.into())]));
        let last = self.figures.last.map(|(right, cards)| {
            look.words.tell("home-last", &[("right", right.into()), ("cards", cards.into())])
        });
        streak.into_iter().chain(last).collect::<Vec<_>>().join(" ")
    }

    fn draw_list(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
        let (mut rows, mut at_cursor) = (Vec::new(), 0);
        if self.has_today() {
            let counts = counts(look, self.figures.due, self.figures.new);
            rows.push((look.words.say("home-review"), String::new(), counts, Some(0)));
            rows.push((String::new(), String::new(), String::new(), None));
        }
        let first = usize::from(self.has_today());
        for (deck, place) in self.shown().zip(first..) {
            rows.push((deck.title.clone(), deck.id.clone(), standing(look, deck), Some(place)));
        }
        if rows.is_empty() {
            put(text::lines(&look.words.say("home-none"), area.width, 0, faint(look)), area, buffer);
        }
        for (row, (.., place)) in rows.iter().enumerate() {
            if *place == Some(self.cursor) {
                at_cursor = row;
            }
        }
        // The chosen row stays in the middle as far as the list goes on.
        let height = usize::from(area.height);
        let from = at_cursor.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
        for ((title, id, counts, place), row) in rows.iter().skip(from).zip(area.rows()) {
            draw_row(look, [title, id, counts], *place == Some(self.cursor), row, buffer);
        }
    }
}

/// A title with its id behind it where there is room, and figures at the other end.
fn draw_row(
    look: &Look<'_>,
    [title, id, counts]: [&str; 3],
    is_chosen: bool,
    row: Rect,
    buffer: &mut Buffer,
) {
    let base = if is_chosen { look.theme.style(Role::Selected) } else { Style::new() };
    buffer.set_style(row, base);
    let counts = text::cut(counts, row.width / 2, base);
    let width = row.width.saturating_sub(u16::try_from(counts.width()).unwrap_or(0) + 1);
    let mark = Span::styled(if is_chosen { "▸ " } else { "  " }, base);
    let title = text::cut(title, width.saturating_sub(2), base);
    let left = width.saturating_sub(u16::try_from(title.width()).unwrap_or(0) + 4);
    let is_room = !id.is_empty() && usize::from(left) >= Span::raw(id).width();
    let id = if is_room {
        text::cut(&format!("  {id}"), left + 2, base.patch(faint(look)))
    } else {
        Span::raw("")
    };
    Line::from(vec![mark, title, id]).render(row, buffer);
    Line::from(counts).right_aligned().render(row, buffer);
}

fn standing(look: &Look<'_>, deck: &Deck) -> String {
    match deck.standing {
        Standing::Started { due, new } => counts(look, due, new),
        Standing::Waiting(cards) => look.words.tell("cards", &[("count", cards.into())]),
        Standing::Faulty(faults) => look.words.tell("home-faults", &[("count", faults.into())]),
    }
}

fn counts(look: &Look<'_>, due: usize, new: usize) -> String {
    let count = |message, count: usize| look.words.tell(message, &[("count", count.into())]);
    format!("{} · {}", count("count-due", due), count("count-new", new))
}

fn faint(look: &Look<'_>) -> Style {
    look.theme.style(Role::Faint)
}

fn draw_help(look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let title = Line::styled(look.words.say("home-keys"), look.theme.style(Role::Strong));
    let keys = hints::KEYS.iter().map(|(action, message)| {
        let names = hints::names(look.words, look.keys, *action);
        let key = Span::styled(format!("{names:<16} "), look.theme.style(Role::Key));
        Line::from(vec![key, Span::raw(look.words.say(message))])
    });
    put(std::iter::once(title).chain(keys), area, buffer);
}
