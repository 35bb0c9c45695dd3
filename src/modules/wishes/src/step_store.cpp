#include "step_store.hpp"

namespace agora::wishes {

constexpr db::Query kInsertStep{"wishes.insert_step", R"sql(
    INSERT INTO wishes_step (step_id, wish_id, status, reason, other_id, into_other, release_id,
                             recorded_by, recorded_at, told_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_step(db::WriteTx& tx, const Step& step) {
    tx.run(kInsertStep, step.step_id, step.wish_id, step.status, step.reason, step.other_id,
           step.into_other, step.release_id, step.recorded_by, step.recorded_at, step.told_until);
}

constexpr db::Query kFindStep{"wishes.find_step", R"sql(
    SELECT step_id, wish_id, status, reason, other_id, into_other, release_id, recorded_by, recorded_at,
           told_until
    FROM wishes_step WHERE step_id = $1
)sql"};

std::optional<Step> find_step(db::ReadTx& tx, StepId step) {
    return tx.find<Step>(kFindStep, step);
}

constexpr db::Query kListSteps{"wishes.list_steps", R"sql(
    SELECT step_id, wish_id, status, reason, other_id, into_other, release_id, recorded_by, recorded_at,
           told_until
    FROM wishes_step WHERE wish_id = $1 ORDER BY recorded_at, step_id
)sql"};

std::vector<Step> list_steps(db::ReadTx& tx, WishId wish) {
    return tx.all<Step>(kListSteps, wish);
}

constexpr db::Query kSetStepToldUntil{"wishes.set_step_told_until", R"sql(
    UPDATE wishes_step SET told_until = $2 WHERE step_id = $1
)sql"};

void set_told_until(db::WriteTx& tx, StepId step, AccountId until) {
    tx.run(kSetStepToldUntil, step, until);
}

constexpr db::Query kInsertRelease{"wishes.insert_release", R"sql(
    INSERT INTO wishes_release (release_id, tool_id, version, released_on, note_nl, note_fr, note_en,
                                published_by, published_at, told_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_release(db::WriteTx& tx, const Release& release) {
    tx.run(kInsertRelease, release.release_id, release.tool_id, release.version,
           release.released_on, release.note_nl, release.note_fr, release.note_en,
           release.published_by, release.published_at, release.told_until);
}

constexpr db::Query kFindRelease{"wishes.find_release", R"sql(
    SELECT release_id, tool_id, version, released_on, note_nl, note_fr, note_en, published_by,
           published_at, told_until
    FROM wishes_release WHERE release_id = $1
)sql"};

std::optional<Release> find_release(db::ReadTx& tx, ReleaseId release) {
    return tx.find<Release>(kFindRelease, release);
}

constexpr db::Query kListReleases{"wishes.list_releases", R"sql(
    SELECT release_id, tool_id, version, released_on, note_nl, note_fr, note_en, published_by,
           published_at, told_until
    FROM wishes_release WHERE tool_id = $1 ORDER BY released_on DESC, release_id DESC
)sql"};

std::vector<Release> list_releases(db::ReadTx& tx, ToolId tool) {
    return tx.all<Release>(kListReleases, tool);
}

constexpr db::Query kListLatestReleases{"wishes.list_latest_releases", R"sql(
    SELECT r.release_id, r.tool_id, r.version, r.released_on, r.note_nl, r.note_fr, r.note_en,
           r.published_by, r.published_at, r.told_until
    FROM wishes_release r
    WHERE NOT EXISTS (SELECT 1 FROM wishes_release o
                      WHERE o.tool_id = r.tool_id
                        AND (o.released_on > r.released_on
                             OR (o.released_on = r.released_on AND o.release_id > r.release_id)))
    ORDER BY r.tool_id
)sql"};

std::vector<Release> list_latest_releases(db::ReadTx& tx) {
    return tx.all<Release>(kListLatestReleases);
}

constexpr db::Query kSetReleaseToldUntil{"wishes.set_release_told_until", R"sql(
    UPDATE wishes_release SET told_until = $2 WHERE release_id = $1
)sql"};

void set_told_until(db::WriteTx& tx, ReleaseId release, AccountId until) {
    tx.run(kSetReleaseToldUntil, release, until);
}

constexpr db::Query kSetFulfilledToldUntil{"wishes.set_fulfilled_told_until", R"sql(
    UPDATE wishes_step SET told_until = $3 WHERE release_id = $1 AND wish_id = $2
)sql"};

void set_told_until(db::WriteTx& tx, ReleaseId release, WishId wish, AccountId until) {
    tx.run(kSetFulfilledToldUntil, release, wish, until);
}

constexpr db::Query kListFulfilled{"wishes.list_fulfilled", R"sql(
    SELECT s.wish_id FROM wishes_step s JOIN wishes_wish w ON w.wish_id = s.wish_id
    WHERE s.release_id = $1 ORDER BY w.number
)sql"};

std::vector<WishId> list_fulfilled(db::ReadTx& tx, ReleaseId release) {
    return tx.all<WishId>(kListFulfilled, release);
}

constexpr db::Query kListSupportersOfRelease{"wishes.list_supporters_of_release", R"sql(
    SELECT DISTINCT p.account_id FROM wishes_support p JOIN wishes_step s ON s.wish_id = p.wish_id
    WHERE s.release_id = $1 AND p.account_id > $2 ORDER BY p.account_id LIMIT $3
)sql"};

std::vector<AccountId> list_supporters_of_release(db::ReadTx& tx, ReleaseId release,
                                                  AccountId after, std::int64_t most) {
    return tx.all<AccountId>(kListSupportersOfRelease, release, after, most);
}

}  // namespace agora::wishes
