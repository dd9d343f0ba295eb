//! A line that shows how much of something there is.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::{Look, Role, text};

/// A line that is heavy for the share `part` of `all` and light for the rest.
pub(super) fn measure(part: usize, all: usize, width: u16, look: &Look<'_>) -> Line<'static> {
    let heavy = usize::from(width) * part.min(all) / all.max(1);
    let light = usize::from(width) - heavy;
    // The signs tell the parts apart; turned round, the heavy one would not be seen.
    let done = look.theme.style(Role::Done).remove_modifier(Modifier::REVERSED);
    let parts = vec![
        Span::styled("━".repeat(heavy), done),
        Span::styled("─".repeat(light), look.theme.style(Role::Left)),
    ];
    text::row(parts, width, look)
}
