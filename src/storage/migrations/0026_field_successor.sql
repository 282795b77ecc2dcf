-- A field that ends may be carried on by another one (扶贫 → 乡村振兴): readers of its last edition are led there.
ALTER TABLE fields ADD COLUMN successor_id BIGINT REFERENCES fields (id);   -- NULL: nobody carries it on, or it has not ended
