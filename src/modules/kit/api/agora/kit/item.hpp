#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/base/language.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What whoever speaks for the cooperative takes along: a sentence, a lexicon, slides, brochures, videos, texts.
namespace agora::kit {

using access::AccountId;
using ItemId = Id<struct KitItemTag>;
using WordId = Id<struct KitWordTag>;

enum class Kind { slides, brochure, video, text };
AGORA_ENUM(Kind, slides, brochure, video, text)

enum class Audience { ambassadors, members, everyone };
AGORA_ENUM(Audience, ambassadors, members, everyone)

struct Baseline {
    std::int64_t version = 1;
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
    AccountId written_by = {};
    Instant written_at = {};

    const std::string& in(Language language) const {
        return language == Language::nl ? nl : language == Language::fr ? fr : en;
    }
};
AGORA_FIELDS(Baseline, version, nl, fr, en, written_by, written_at)

struct Word {
    WordId word_id = {};
    std::int64_t version = 1;
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
    std::string sentence_nl = {};
    std::string sentence_fr = {};
    std::string sentence_en = {};
    Date valid_until = {};
    AccountId kept_by = {};
    Instant written_at = {};
    bool reminded = false;

    const std::string& in(Language language) const {
        return language == Language::nl ? nl : language == Language::fr ? fr : en;
    }
    const std::string& sentence_in(Language language) const {
        return language == Language::nl   ? sentence_nl
               : language == Language::fr ? sentence_fr
                                          : sentence_en;
    }
};
AGORA_FIELDS(Word, word_id, version, nl, fr, en, sentence_nl, sentence_fr, sentence_en, valid_until,
             kept_by, written_at, reminded)

struct Item {
    ItemId item_id = {};
    Kind kind = Kind::text;
    Audience audience = Audience::ambassadors;
    AccountId kept_by = {};   ///< zero when the account is erased
    ItemId replaced_by = {};  ///< zero: nothing
    std::int64_t newest = 1;  ///< its newest version, which may begin later
    Instant added_at = {};
};
AGORA_FIELDS(Item, item_id, kind, audience, kept_by, replaced_by, newest, added_at)

struct Version {
    ItemId item_id = {};
    std::int64_t version = 1;
    std::string title = {};
    std::string summary = {};
    std::string languages = {};  ///< codes between spaces; the title is in the first
    Date valid_from = {};
    Date valid_until = {};  ///< its last day
    std::string body = {};  ///< of a text, Markdown
    std::string file = {};  ///< digest
    std::string file_name = {};
    std::int64_t file_size = 0;
    std::string address = {};  ///< of a video outside Agora
    AccountId written_by = {};
    Instant written_at = {};
    bool reminded = false;       ///< its keeper was told that it ends
    std::int64_t downloads = 0;  ///< without who
};
AGORA_FIELDS(Version, item_id, version, title, summary, languages, valid_from, valid_until, body,
             file, file_name, file_size, address, written_by, written_at, reminded, downloads)

struct BaselineWritten {
    static constexpr std::string_view kName = "kit.baseline";
    std::int64_t version = 1;
};
AGORA_FIELDS(BaselineWritten, version)

struct WordKept {
    static constexpr std::string_view kName = "kit.word";
    WordId word = {};
};
AGORA_FIELDS(WordKept, word)

struct WordRemoved {
    static constexpr std::string_view kName = "kit.word_removed";
    WordId word = {};
};
AGORA_FIELDS(WordRemoved, word)

struct ItemKept {
    static constexpr std::string_view kName = "kit.item";
    ItemId item = {};
    std::int64_t version = 1;
};
AGORA_FIELDS(ItemKept, item, version)

struct ItemRemoved {
    static constexpr std::string_view kName = "kit.item_removed";
    ItemId item = {};
};
AGORA_FIELDS(ItemRemoved, item)

/// As they are: for demonstrations and transfers.
void put_baseline(db::WriteTx& tx, Baseline baseline);
WordId put_word(db::WriteTx& tx, Word word);
ItemId put_item(db::WriteTx& tx, Item item, std::vector<Version> versions);

}  // namespace agora::kit
