-- Format 3: rows of the kinds set-due and reset. The first says in `due` on which study day the card comes back.
CREATE TRIGGER set_due_names_card_and_day BEFORE INSERT ON log
WHEN NEW.kind = 'set-due' AND (NEW.card IS NULL OR NEW.due IS NULL)
BEGIN SELECT RAISE(ABORT, 'a row that sets a due day names the card and the day'); END;

CREATE TRIGGER reset_names_card BEFORE INSERT ON log
WHEN NEW.kind = 'reset' AND NEW.card IS NULL
BEGIN SELECT RAISE(ABORT, 'a row that resets a card names it'); END;
