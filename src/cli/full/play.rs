//! Plays a session on the screen: what happens becomes events, what the session says is shown.

use std::time::Duration;

use super::Stage;
use super::pages::Reply;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::standing::{Standing, as_text};
use crate::cli::table::{End, Table, Told};
use crate::domain::grading::expected_with;
use crate::domain::model::Card;
use crate::domain::session::{Event, Screen, Session};
use crate::ui::line::{Face, Look};
use crate::ui::text::Paint;
use crate::ui::tui::Hard;
use crate::ui::tui::session::{Command, SessionFace, Wish};
use crate::world::Happening;

/// In milliseconds.
const ONE_SECOND: u64 = 1000;

impl Stage {
    /// Plays the session to its end; tells how it ended and which questions were hard. The notice stands at the first.
    pub(super) fn play(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        notice: &str,
    ) -> Result<(End, Vec<Hard>), Failure> {
        let mut face = begin(context, table, session);
        face.notice(notice.to_owned());
        self.play_on(context, table, session, face)
    }

    /// Takes back what was done last in a session that is over, and plays it on; those cards are worded so by now.
    pub(super) fn resume(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        reworded: Vec<Card>,
    ) -> Result<(End, Vec<Hard>), Failure> {
        for card in reworded {
            table.carry_out(context, session, Event::Reworded(card.key.clone(), Box::new(card)))?;
        }
        let mut face = begin(context, table, session);
        self.pass_on(context, table, session, &mut face, Event::Undo)?;
        self.play_on(context, table, session, face)
    }

    fn play_on(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        mut face: SessionFace,
    ) -> Result<(End, Vec<Hard>), Failure> {
        let mut end = End::Finished;
        while !matches!(session.screen(), Screen::Over(_)) {
            let Some(happening) = self.wait_at_card(context, session, &mut face) else { continue };
            let reply = match happening {
                Happening::Key(key) => {
                    let wish = face.key(&session.screen(), key, &self.look(&context.words));
                    self.grant(context, table, session, &mut face, wish)?
                }
                Happening::Pointer(event) => {
                    let wish = face.point(&session.screen(), event, &self.look(&context.words));
                    self.grant(context, table, session, &mut face, wish)?
                }
                Happening::Paste(text) => {
                    face.paste(&text);
                    Reply::Confirm
                }
                Happening::Resized => Reply::Confirm,
                Happening::Interrupt => Reply::Interrupt,
            };
            if reply == Reply::Interrupt {
                table.carry_out(context, session, Event::Leave)?;
                end = End::Interrupted;
            }
        }
        let lang = context.settings.lang(None);
        let hard = table.hard(session).into_iter().map(|card| Hard {
            question: card.note.question.pick(&lang).clone(),
            answer: expected_with(&card.note.answer, &lang, context.settings.months().value),
        });
        Ok((end, hard.collect()))
    }

    /// Draws the card, and waits until something happens. Where the person wants to see how long they take, it gives
    /// nothing as soon as a question has been on show for another second.
    fn wait_at_card(
        &mut self,
        context: &Context<'_>,
        session: &Session,
        face: &mut SessionFace,
    ) -> Option<Happening> {
        let screen = session.screen();
        let words = &context.words;
        let since = match &screen {
            Screen::Question(view) if context.settings.timer().value => view.since,
            _ => return Some(self.wait(words, |look, area, buffer| face.draw(&screen, look, area, buffer))),
        };
        let now = context.moment().at;
        face.time(Some(now));
        let left = ONE_SECOND - now.millis_since(since) % ONE_SECOND;
        let patience = Duration::from_millis(left);
        self.wait_within(words, Some(patience), |look, area, buffer| face.draw(&screen, look, area, buffer))
    }

    fn grant(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        face: &mut SessionFace,
        wish: Wish,
    ) -> Result<Reply, Failure> {
        match wish {
            Wish::Session(event) => self.pass_on(context, table, session, face, event),
            Wish::Command(Command::Edit) => self.edit(context, table, session, face),
            Wish::Command(Command::Info) => {
                let Some(card) = card(session) else { return Ok(Reply::Confirm) };
                let standing = table.standing(&card, context.moment().day)?;
                inform(context, face, &card, &standing);
                Ok(Reply::Confirm)
            }
            Wish::Nothing | Wish::Redraw => Ok(Reply::Confirm),
            Wish::Command(Command::Stop) => {
                Ok(if self.screen.stop().is_ok() { Reply::Confirm } else { Reply::Interrupt })
            }
        }
    }

    /// Gives an event to the session and shows what it says; an answer that is insisted on may be accepted.
    fn pass_on(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        face: &mut SessionFace,
        event: Event,
    ) -> Result<Reply, Failure> {
        let overruled =
            (event == Event::Overrule).then(|| sentence(&line_face(context).overrule(&session.screen())));
        let told = table.carry_out(context, session, event)?;
        if told.iter().all(Told::turns) {
            face.turn(&session.screen());
        }
        if let Some(text) = overruled {
            face.notice(text);
        }
        for told in &told {
            let text = spoken(context, told);
            if matches!(told, Told::Hint(_)) { face.hint(text) } else { face.notice(text) }
        }
        let Some(insistence) = table.insistence(session)? else { return Ok(Reply::Confirm) };
        let reply = self.ask(context, &insistence);
        if reply == Reply::Confirm {
            face.notice(insistence.accept(context));
        }
        Ok(reply)
    }
}

/// A face at what the session shows.
fn begin(context: &Context<'_>, table: &Table<'_>, session: &Session) -> SessionFace {
    let mut face = SessionFace::new(table.titles(&context.settings.lang(None)));
    face.turn(&session.screen());
    face
}

/// The card on show.
pub(super) fn card(session: &Session) -> Option<Card> {
    match session.screen() {
        Screen::Question(question) => Some(question.card.clone()),
        Screen::Verdict(verdict) => Some(verdict.question.card.clone()),
        Screen::Saving | Screen::Over(_) => None,
    }
}

/// Shows where the card stands and how it was answered.
pub(super) fn inform(context: &Context<'_>, face: &mut SessionFace, card: &Card, standing: &Standing) {
    let lang = context.settings.lang(Some(&card.deck));
    let text = as_text(context, &lang, plain(), card, standing);
    face.inform(text.lines().map(str::to_owned).collect());
}

pub(super) fn spoken(context: &Context<'_>, told: &Told) -> String {
    let face = line_face(context);
    sentence(&match told {
        Told::Hint(hint) => face.hint(hint),
        Told::Refused(refusal) => face.refuse(*refusal),
        Told::TakenBack => face.taken_back(),
        Told::Noted(change) => face.noted(change),
        Told::Leech(text) => face.aside(text),
    })
}

/// The sentences of line mode are those of the full screen too, unpainted and in one piece.
fn line_face<'a>(context: &'a Context<'_>) -> Face<'a> {
    Face::new(&context.words, plain(), true)
}

fn plain() -> Look {
    Look { paint: Paint::new(false), width: None }
}

fn sentence(line: &str) -> String {
    line.trim_end().to_owned()
}
