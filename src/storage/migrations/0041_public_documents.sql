-- What of a public document a list asks for, in narrow rows, and how many there are of each sort: lists and what stands
-- behind their links answer as quickly among 200,000 documents as among 200. Derived, in the transaction of every change
-- of what readers see; `mingtang rebuild` makes it anew.

CREATE TABLE public_documents (
    publication_id  BIGINT PRIMARY KEY REFERENCES publications (id),
    jurisdiction_id BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL,
    field_id        BIGINT NOT NULL,            -- 0: none
    kind            TEXT NOT NULL,
    statutory       TEXT NOT NULL,
    special         TEXT NOT NULL,
    topic_class     TEXT NOT NULL,
    year            BIGINT NOT NULL,            -- of first publication
    validity        TEXT NOT NULL CHECK (validity IN ('in_force', 'amended', 'lapsed', 'repealed')),
    published_on    DATE NOT NULL
);
CREATE INDEX public_documents_newest ON public_documents (published_on, publication_id);
CREATE INDEX public_documents_unit ON public_documents (unit_id, published_on, publication_id);
CREATE INDEX public_documents_statutory ON public_documents (statutory, published_on, publication_id);
CREATE INDEX revisions_unseen ON revisions (publication_id) WHERE state IN ('withdrawn', 'filed');
CREATE TABLE public_document_counts (
    jurisdiction_id BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL,
    field_id        BIGINT NOT NULL,
    kind            TEXT NOT NULL,
    statutory       TEXT NOT NULL,
    special         TEXT NOT NULL,
    topic_class     TEXT NOT NULL,
    year            BIGINT NOT NULL,
    validity        TEXT NOT NULL,
    documents       BIGINT NOT NULL CHECK (documents > 0),
    PRIMARY KEY (unit_id, kind, year, validity, field_id, statutory, special, topic_class, jurisdiction_id)
);

INSERT INTO public_documents (publication_id, jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class,
                              year, validity, published_on)
SELECT p.id, p.jurisdiction_id, p.unit_id, coalesce(p.field_id, 0), p.kind, r.statutory, r.special, r.topic_class,
       CAST(substr(CAST(p.published_on AS TEXT), 1, 4) AS BIGINT),
       CASE coalesce(nullif(p.closed_as, ''), p.life) WHEN 'lapsed' THEN 'lapsed' WHEN 'repealed' THEN 'repealed'
            ELSE CASE WHEN EXISTS (SELECT 1 FROM revision_relations x JOIN revisions y ON y.id = x.revision_id
                 WHERE x.to_id = p.id AND x.kind = 'amends' AND y.state = 'live') THEN 'amended' ELSE 'in_force' END END,
       p.published_on
FROM publications p JOIN revisions r ON r.publication_id = p.id AND r.state = 'live' WHERE p.published_on IS NOT NULL;
INSERT INTO public_document_counts (jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year,
                                    validity, documents)
SELECT jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity, count(*)
FROM public_documents GROUP BY jurisdiction_id, unit_id, field_id, kind, statutory, special, topic_class, year, validity;
