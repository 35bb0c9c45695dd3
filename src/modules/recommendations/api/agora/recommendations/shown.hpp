#pragma once

#include "agora/base/language.hpp"
#include "agora/recommendations/recommendation.hpp"
#include "agora/web/services.hpp"

#include <optional>
#include <string>
#include <string_view>

// A recommendation as other modules name it. Everything comes from memory.
namespace agora::recommendations {

/// Keeps the register: news, plans, texts, references, what others know.
extern const access::Permission kKeepRecommendations;

struct Shown {
    RecommendationId id = {};
    std::string number = {};  ///< "002-3"
    std::string path = {};    ///< of its page
    std::string title = {};
    std::string lang = {};  ///< of the title: the reader's, else the original's
    Status status = Status::proposed;
    std::string_view status_label = {};  ///< tr()
    std::string_view tag = {};           ///< class of the status
};

/// As far as the actor may see it.
std::optional<Shown> find_shown(const web::Services& services, db::ReadTx& tx,
                                const access::Actor& actor, Language reader, RecommendationId id);
std::optional<Shown> find_shown(const web::Services& services, db::ReadTx& tx,
                                const access::Actor& actor, Language reader,
                                std::string_view number);
/// The one with this number, whoever asks: for demonstrations and transfers.
std::optional<RecommendationId> find_by_number(db::ReadTx& tx, std::string_view number);
/// Whether the actor may see it, for who has no services at hand.
bool is_visible_to(db::ReadTx& tx, const access::Actor& actor, RecommendationId id);

}  // namespace agora::recommendations
