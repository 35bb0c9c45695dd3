-- A seller is a person or a company; who has no tax number names where they were born. tax_country: that gave the tax
-- number, when it is not `country`.
ALTER TABLE credits_seller ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';
ALTER TABLE credits_seller ADD COLUMN born_in TEXT NOT NULL DEFAULT '';
ALTER TABLE credits_seller ADD COLUMN tax_country TEXT NOT NULL DEFAULT '';
ALTER TABLE credits_seller ADD COLUMN registration TEXT NOT NULL DEFAULT '';
