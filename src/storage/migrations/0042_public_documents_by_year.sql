-- A year goes with the days in it, so the newest of a kind, of a unit, of a year are each one stretch of an index.
DROP INDEX public_documents_newest;
DROP INDEX public_documents_unit;
DROP INDEX public_documents_statutory;
CREATE INDEX public_documents_newest ON public_documents (year, published_on, publication_id);
CREATE INDEX public_documents_unit ON public_documents (unit_id, year, published_on, publication_id);
CREATE INDEX public_documents_kind ON public_documents (kind, year, published_on, publication_id);
