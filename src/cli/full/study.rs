//! From a choice of decks to the end of the last session over them.

use super::Stage;
use super::cards::Cards;
use super::pages::Reply;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::sitting::{MORE_NEW, Sitting};
use crate::cli::table::{End, Table};
use crate::domain::queue::Item;
use crate::domain::session::Session;
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::when;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Hard, Hint, Page, Turn, draw_end};
use crate::world::Happening;

impl Stage {
    /// Studies decks that were chosen at home. What cannot be studied is told, and the person stays at home.
    pub(super) fn begin(&mut self, context: &Context<'_>, names: &[String]) -> Result<End, Failure> {
        match Sitting::begin(context, names) {
            Ok(Some((sitting, store))) => self.study(context, sitting, store),
            Ok(None) => Ok(End::Finished),
            Err(failure) => self.tell_failure(context, failure),
        }
    }

    /// Tells why something cannot be done with a deck; other failures end the program.
    pub(super) fn tell_failure(&mut self, context: &Context<'_>, failure: Failure) -> Result<End, Failure> {
        match failure {
            Failure::Bad { message, hint } => Ok(self.tell(context, message, &hint)),
            Failure::Found => {
                let title = context.words.say("deck-unusable");
                Ok(self.tell(context, title, ""))
            }
            other => Err(other),
        }
    }

    /// Shows what went wrong, with the faults of decks that were found on the way.
    fn tell(&mut self, context: &Context<'_>, title: String, hint: &str) -> End {
        let text = format!("{}\n{hint}", context.aside.take());
        match self.show_text(context, title, text.trim().to_owned()) {
            Reply::Interrupt => End::Interrupted,
            Reply::Confirm | Reply::Leave => End::Finished,
        }
    }

    /// Plays sessions over those decks for as long as the person wants more.
    pub(super) fn study(
        &mut self,
        context: &Context<'_>,
        mut sitting: Sitting,
        mut store: Store,
    ) -> Result<End, Failure> {
        let today = context.moment().day;
        let notice = sitting.warnings(context, today).join(" ");
        let mut items = sitting.items(context, today, 0);
        if items.is_empty() {
            items = sitting.items(context, today, MORE_NEW);
            match self.offer(context, &sitting, &items, today) {
                Reply::Confirm if !items.is_empty() => {}
                Reply::Interrupt => return Ok(End::Interrupted),
                Reply::Confirm | Reply::Leave => return Ok(End::Finished),
            }
        }
        while !items.is_empty() {
            let mut session = sitting.session(context, items, &store)?;
            let mut table = Table::new(&mut store, &mut sitting.chosen);
            let (mut end, mut hard) = self.play(context, &mut table, &mut session, &notice)?;
            let mut forgotten = table.into_forgotten();
            sitting.bring_up_to_date(&session);
            let mut today = context.moment().day;
            loop {
                if end == End::Interrupted || session.summary().answered == 0 {
                    return Ok(end);
                }
                match self.end(context, &sitting, &session, &hard, today) {
                    Some(Turn::Undo) => {
                        let reworded = sitting.reworded(&session);
                        let table = Table::new(&mut store, &mut sitting.chosen);
                        let mut table = table.after_break(forgotten);
                        (end, hard) = self.resume(context, &mut table, &mut session, reworded)?;
                        forgotten = table.into_forgotten();
                        // The session may know less of its cards than the list of cards has changed since.
                        sitting = sitting.renewed(context, &store)?;
                        today = context.moment().day;
                    }
                    Some(Turn::Browse) => {
                        // One process opens the file once at a time.
                        drop(store);
                        let cards = Cards::of_chosen(context, &sitting.chosen)?;
                        if self.browse(context, cards)? == End::Interrupted {
                            return Ok(End::Interrupted);
                        }
                        store = context.open_store()?;
                        sitting = sitting.renewed(context, &store)?;
                    }
                    Some(Turn::Leave) => return Ok(End::Finished),
                    Some(_) => break,
                    None => return Ok(End::Interrupted),
                }
            }
            items = sitting.items(context, today, 0);
            if items.is_empty() {
                items = sitting.items(context, today, MORE_NEW);
            }
        }
        Ok(End::Finished)
    }

    /// Says that nothing is due, what waits and when the next card comes.
    fn offer(&mut self, context: &Context<'_>, sitting: &Sitting, more: &[Item], today: Day) -> Reply {
        let words = &context.words;
        let outlook = sitting.outlook(today);
        let count = |id, count: u32| (count > 0).then(|| words.tell(id, &[("count", count.into())]));
        let next = outlook.next.map(|(day, count)| {
            words.tell("next-due", &[("count", count.into()), ("when", when(words, day, today).into())])
        });
        let lines = [
            count("over-limit", outlook.due),
            next,
            count("new-waiting", outlook.new),
            count("all-suspended", outlook.suspended),
        ];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        let look = self.look(words);
        let more = (!more.is_empty()).then(|| words.tell("does-bring-more", &[("count", more.len().into())]));
        let more = more.and_then(|does| Hint::of(&look, Mode::Reading, Action::Confirm, does, 0));
        let keys = more.into_iter().chain(self.hint(words, Action::Leave, "does-go-home")).collect();
        let nothing = match outlook.due {
            0 if sitting.means_nothing(today) => words.say("filter-none"),
            0 => words.say("nothing-due"),
            _ => String::new(),
        };
        self.show(context, Page::new(nothing, lines.join("\n"), keys))
    }

    /// Shows what the session came to until the person goes on, leaves or wants to see its cards; nothing where the
    /// program is to end.
    fn end(
        &mut self,
        context: &Context<'_>,
        sitting: &Sitting,
        session: &Session,
        hard: &[Hard],
        today: Day,
    ) -> Option<Turn> {
        let (summary, outlook) = (session.summary(), sitting.outlook(today));
        // Only keys are asked of it: the end is drawn by its own.
        let mut page = Page::default();
        loop {
            let happening = self.wait(&context.words, |look, area, buffer| {
                draw_end(&summary, &outlook, today, hard, look, area, buffer);
                None
            });
            match happening {
                Happening::Key(key) => match page.key(key, &self.look(&context.words)) {
                    Turn::Nothing | Turn::Moved => {}
                    turn => return Some(turn),
                },
                Happening::Interrupt => return None,
                Happening::Paste(_) | Happening::Pointer(_) | Happening::Resized => {}
            }
        }
    }
}
