-- Animators come first in a list, then who joined first: 'animator' stands before 'member'.
CREATE INDEX circles_member_order ON circles_member (circle_id, role, joined_at, account_id);
