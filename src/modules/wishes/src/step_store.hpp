#pragma once

#include "agora/db/transaction.hpp"
#include "agora/wishes/wish.hpp"

#include <optional>
#include <vector>

namespace agora::wishes {

void insert_step(db::WriteTx& tx, const Step& step);
std::optional<Step> find_step(db::ReadTx& tx, StepId step);
/// The oldest first.
std::vector<Step> list_steps(db::ReadTx& tx, WishId wish);
void set_told_until(db::WriteTx& tx, StepId step, AccountId until);

void insert_release(db::WriteTx& tx, const Release& release);
std::optional<Release> find_release(db::ReadTx& tx, ReleaseId release);
/// Of one tool, the latest first.
std::vector<Release> list_releases(db::ReadTx& tx, ToolId tool);
/// The latest of each tool.
std::vector<Release> list_latest_releases(db::ReadTx& tx);
void set_told_until(db::WriteTx& tx, ReleaseId release, AccountId until);
/// Of the step that a release is to a wish.
void set_told_until(db::WriteTx& tx, ReleaseId release, WishId wish, AccountId until);
/// What a release fulfilled, by number.
std::vector<WishId> list_fulfilled(db::ReadTx& tx, ReleaseId release);
/// Who supports any of what it fulfilled, once each, in order of number after one.
std::vector<AccountId> list_supporters_of_release(db::ReadTx& tx, ReleaseId release,
                                                  AccountId after, std::int64_t most);

}  // namespace agora::wishes
