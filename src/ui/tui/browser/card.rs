//! An open card: what it asks, what is right, where it stands, how it was answered.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::keys;
use super::{Browser, Entry, History};
use crate::domain::grading::expected_with;
use crate::ui::text::{date_of, past, tenths, when};
use crate::ui::tui::frame::Frame;
use crate::ui::tui::roll::Roll;
use crate::ui::tui::{Look, Role, text};

/// Draws the card, as far down as it was turned.
pub(super) fn draw(
    browser: &Browser,
    entry: &Entry,
    history: &History,
    look: &Look<'_>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let Some(mut frame) = Frame::of(area, look, buffer) else { return };
    let name = format!("{}/{}", entry.card.deck, entry.card.key.card_id());
    let kind = look.words.say(&format!("kind-{}", entry.card.note.kind().name()));
    frame.title(&name, &kind, look, buffer);
    frame.tell(&browser.notice, look, buffer);
    let mut roll = Roll::default();
    roll.add(lines(browser, entry, history, look, frame.body.width));
    roll.draw(&browser.scroll, look, frame.body, buffer);
    frame.foot(keys::of_card(look), look, buffer);
}

fn lines(
    browser: &Browser,
    entry: &Entry,
    history: &History,
    look: &Look<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let note = &entry.card.note;
    let lang = &browser.lang;
    let mut lines = Vec::new();
    let mut add = |text: &str, indent: usize, role: Role| {
        lines.extend(text::lines(text, width, indent, look.theme.style(role), look));
    };
    add(note.question.pick(lang), 0, Role::Strong);
    add(&expected_with(&note.answer, lang, look.words.months()), 2, Role::Text);
    if let Some(explain) = &note.explain {
        add(explain.pick(lang), 2, Role::Text);
    }
    if let Some(source) = &note.source {
        let source = look.words.tell("source", &[("source", source.pick(lang).as_str().into())]);
        add(&source, 2, Role::Faint);
    }
    let mut below = Vec::new();
    let mut add = |text: &str, indent: usize, role: Role| {
        below.extend(text::lines(text, width, indent, look.theme.style(role), look));
    };
    for line in standing(browser, entry, history, look) {
        add(&line, 0, Role::Text);
    }
    for line in history_of(history, look) {
        add(&line, 2, Role::Faint);
    }
    lines.push(Line::default());
    lines.extend(below);
    lines
}

/// Where the card stands.
fn standing(browser: &Browser, entry: &Entry, history: &History, look: &Look<'_>) -> Vec<String> {
    let (words, record, today) = (look.words, &entry.record, browser.today);
    let mut lines = Vec::new();
    match record.studied {
        None => lines.push(words.say("card-new")),
        Some(studied) => {
            let percent = history.chance.map_or(0.0, |chance| (chance * 100.0).round());
            lines.push(if studied.due < today {
                let date = date_of(words, studied.due);
                words.tell("card-overdue", &[("date", date.into()), ("percent", percent.into())])
            } else {
                let when = when(words, studied.due, today);
                words.tell("card-stands", &[("when", when.into()), ("percent", percent.into())])
            });
            let memory = [
                ("reps", studied.reps.into()),
                ("lapses", studied.lapses.into()),
                ("stability", tenths(studied.memory.stability)),
                ("difficulty", tenths(studied.memory.difficulty)),
            ];
            lines.push(words.tell("card-memory", &memory));
        }
    }
    let told = [
        (record.suspended, "card-suspended"),
        (record.is_buried(today), "card-buried"),
        (record.flagged, "card-flagged"),
    ];
    lines.extend(told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, id)| words.say(id)));
    lines
}

/// Its history, the newest first.
fn history_of(history: &History, look: &Look<'_>) -> Vec<String> {
    history.rows.iter().rev().filter_map(|row| past(look.words, row)).collect()
}
