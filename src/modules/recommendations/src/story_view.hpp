#pragma once

#include "agora/web/answer.hpp"
#include "list_view.hpp"
#include "register.hpp"

#include <string>
#include <vector>

namespace agora::recommendations {

/// Of the address "/recommendations/{number}", as far as the reader may see it; null otherwise.
const Entry* entry_at(const web::Call& call, const Register& all);
/// Where an address with another form of the number leads, or nothing.
std::string canonical_path(const web::Call& call, const Register& all, std::string_view typed);

/// A paragraph, or the items of a list.
struct Block {
    std::string text = {};
    std::vector<std::string> items = {};
};
AGORA_FIELDS(Block, text, items)
/// Lines that begin with "- " are items; other lines are paragraphs.
std::vector<Block> blocks_of(std::string_view text);

struct Section {
    std::string anchor = {};
    std::string heading = {};
    std::vector<Block> blocks = {};
};
AGORA_FIELDS(Section, anchor, heading, blocks)

/// One station between the group and what one can see of it.
struct Stage {
    std::string label = {};
    std::string said = {};
    bool done = false;
};
AGORA_FIELDS(Stage, label, said, done)

struct ActView {
    std::string anchor = {};
    std::string style = {};  ///< class of its place on the time line
    std::string day = {};
    std::string iso = {};  ///< of a whole day
    std::string what = {};
    std::string body = {};
    std::vector<Block> reason = {};
    std::vector<Block> attention = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    std::string evidence = {};
    web::Link by = {};
    Instant recorded_at = {};
    bool imported = false;
    std::string words_url = {};     ///< to say it in the reader's language
    std::string withdraw_url = {};  ///< for who may
    bool withdrawn = false;         ///< it was recorded by mistake
    Instant withdrawn_at = {};
    web::Link withdrawn_by = {};
    std::vector<Block> why = {};  ///< it was withdrawn
    std::string why_lang = {};
};
AGORA_FIELDS(ActView, anchor, style, day, iso, what, body, reason, attention, lang, language,
             evidence, by, recorded_at, imported, words_url, withdraw_url, withdrawn, withdrawn_at,
             withdrawn_by, why, why_lang)

struct TargetView {
    std::string url = {};  ///< empty: nobody could find it
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string status = {};
    std::string tag = {};
    bool itself = false;
    bool annex = false;
    std::string mend_url = {};
    std::vector<std::string> mendings = {};  ///< who said where it leads, as sentences
};
AGORA_FIELDS(TargetView, url, number, title, lang, status, tag, itself, annex, mend_url, mendings)

/// Targets that the source names in one breath.
struct ReferenceView {
    std::string kind = {};
    std::string source_text = {};
    std::string lang = {};
    std::vector<TargetView> targets = {};
};
AGORA_FIELDS(ReferenceView, kind, source_text, lang, targets)

/// Both ways, and what it goes on from or goes on in.
struct LinksView {
    std::vector<TargetView> earlier = {};
    std::vector<TargetView> later = {};
    std::vector<ReferenceView> from = {};
    std::vector<TargetView> to = {};
    std::int64_t more = 0;  ///< references that are not shown
};
AGORA_FIELDS(LinksView, earlier, later, from, to, more)

/// In one line, for a reader who may see it.
TargetView line_of(const web::Call& call, const Entry& entry);
LinksView links_of(const web::Call& call, db::ReadTx& tx, const Register& all, const Entry& entry);
std::vector<ActView> acts_of(const web::Call& call, db::ReadTx& tx, const Entry& entry,
                             std::vector<Stage>& stages);

}  // namespace agora::recommendations
