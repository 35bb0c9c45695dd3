#pragma once

#include "agora/base/language.hpp"
#include "agora/stories/story.hpp"

#include <optional>
#include <vector>

namespace agora::stories {

/// What whoever tells a story agrees to, in words.
struct ConsentText {
    std::int64_t version = 1;
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
    AccountId published_by = {};
    Instant published_at = {};

    const std::string& in(Language language) const {
        return language == Language::nl ? nl : language == Language::fr ? fr : en;
    }
};
AGORA_FIELDS(ConsentText, version, nl, fr, en, published_by, published_at)

/// The one that ships with the program, version 1.
ConsentText first_consent_text();
void insert_consent_text(db::WriteTx& tx, const ConsentText& text);
std::optional<ConsentText> find_consent_text(db::ReadTx& tx, std::int64_t version);
std::int64_t newest_consent_version(db::ReadTx& tx);
ConsentText newest_consent_text(db::ReadTx& tx);

void insert_consent(db::WriteTx& tx, const Consent& consent);
/// All that are open end now.
void end_consents(db::WriteTx& tx, StoryId story, Instant at);
std::vector<Consent> list_open_consents(db::ReadTx& tx, StoryId story);
bool is_agreed_to(db::ReadTx& tx, StoryId story, Use use);

}  // namespace agora::stories
