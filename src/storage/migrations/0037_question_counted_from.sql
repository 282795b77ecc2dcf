-- The day all limits of a question count from: the day it was asked, or the one on which it was taken up again.
ALTER TABLE questions ADD COLUMN counted_from DATE NOT NULL DEFAULT '2008-05-01';
UPDATE questions SET counted_from = asked_on;
