#pragma once

#include "agora/methods/method.hpp"

#include <optional>
#include <vector>

namespace agora::methods {

void insert_method(db::WriteTx& tx, const Method& method);
/// Purpose, time, people, moderation and the time of the change.
void update_method(db::WriteTx& tx, const Method& method);
/// With all its texts.
void delete_method(db::WriteTx& tx, MethodId method);
std::optional<Method> find_method(db::ReadTx& tx, MethodId method);
/// What changed last first.
std::vector<Method> list_methods(db::ReadTx& tx);
std::vector<Method> list_methods_of(db::ReadTx& tx, CircleId circle);
/// That were copied from it.
std::vector<Method> list_copies(db::ReadTx& tx, MethodId origin);
std::int64_t count_methods_of(db::ReadTx& tx, CircleId circle);

void insert_text(db::WriteTx& tx, const Text& text);
/// The newest version in each language, of one or of all, by method.
std::vector<Text> newest_texts_of(db::ReadTx& tx, MethodId method);
std::vector<Text> list_newest_texts(db::ReadTx& tx);
/// A version without its words.
struct Version {
    std::int64_t version = 0;
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Version, version, written_by, written_at)
/// All versions in one language, the newest first.
std::vector<Version> list_versions(db::ReadTx& tx, MethodId method, std::string_view language);
std::optional<Text> find_text(db::ReadTx& tx, MethodId method, std::string_view language,
                              std::int64_t version);

}  // namespace agora::methods
