#include "reported.hpp"

#include "agora/markdown/markdown.hpp"
#include "message_store.hpp"

namespace agora::messages {
namespace {

constexpr std::string_view kFolder = "/messages/";
constexpr std::string_view kPosts = "/posts/";
constexpr std::size_t kMostOfText = 500;

struct Place {
    ConversationId conversation;
    MessageId message;
};

std::optional<Place> place_in(std::string_view path) {
    const auto conversation = web::id_below<ConversationId>(kFolder, path);
    const auto posts = path.find(kPosts);
    if (!conversation || posts == std::string_view::npos) return std::nullopt;
    const std::string_view rest = path.substr(posts + kPosts.size());
    const auto message = parse_id<MessageId>(rest.substr(0, rest.find('/')));
    if (!message) return std::nullopt;
    return Place{*conversation, *message};
}

std::optional<web::ReportedThing> find_reported(db::ReadTx& tx, const access::Actor& actor,
                                                std::string_view path, Date) {
    const auto place = place_in(path);
    if (!place || !find_own(tx, place->conversation, actor.account)) return std::nullopt;
    const auto message = find_message(tx, place->conversation, place->message);
    if (!message || message->body.empty()) return std::nullopt;
    return web::ReportedThing{
        web::path_below(kFolder, place->conversation) + web::path_below(kPosts, place->message),
        "“" + markdown::plain_text(message->body, kMostOfText) + "”", message->account_id};
}

void take(const web::TakenMeasure& taken) {
    const auto place = place_in(taken.path);
    if (!place || taken.measure != web::Measure::removed) return;
    blank_message(taken.tx, place->conversation, place->message);
}

}  // namespace

web::Reportable reportable_message() {
    return {.kind = "message",
            .label = tr("Message between members"),
            .measures = {web::Measure::removed},
            .find = &find_reported,
            .take = &take};
}

}  // namespace agora::messages
