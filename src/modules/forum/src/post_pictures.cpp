#include "post_pictures.hpp"

#include "agora/crypto/random.hpp"
#include "agora/members/picture_objection.hpp"
#include "post_store.hpp"
#include "refusals.hpp"
#include "thread_path.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr std::string_view kFolder = "/forum/pictures/";
constexpr std::string_view kEnding = ".webp";
constexpr std::size_t kWordLength = 24;

/// The word of the address that begins here; empty for anything else.
std::string_view word_at(std::string_view body, std::size_t at) {
    const std::string_view rest = body.substr(at);
    const bool whole =
        rest.starts_with(kFolder) &&
        rest.substr(std::min(rest.size(), kFolder.size() + kWordLength)).starts_with(kEnding);
    return whole ? rest.substr(kFolder.size(), kWordLength) : std::string_view{};
}

std::set<std::string> words_in(std::string_view body) {
    std::set<std::string> words;
    for (std::size_t at = 0; (at = body.find(kFolder, at)) != std::string_view::npos; ++at) {
        if (const auto word = word_at(body, at); !word.empty()) words.emplace(word);
    }
    return words;
}

std::string path_of(const Post& post) {
    return forum::path_of(post.thread_id, "/posts/" + std::to_string(post.place));
}

void remove(const Acting& acting, const Post& post, const Picture& picture) {
    delete_picture(acting.tx, picture.picture_id);
    members::end_objections(acting.tx, acting.services, acting.origin, path_of(post), picture.file);
}

/// One that its writer added for a text which is not sent yet.
bool is_free(const Picture& picture, const Post& post) {
    return !picture.thread_id && picture.account_id == post.author && bool(post.author);
}

}  // namespace

std::string address_of(const Picture& picture) {
    return std::string{kFolder} + picture.word + std::string{kEnding};
}

std::string markdown_of(const Picture& picture) {
    constexpr std::string_view kSigns = R"(\`*_[]<>&~|!#)";
    std::string words;
    for (const char one : picture.alternative_text) {
        if (one == '\n' || one == '\r') {
            words += ' ';
            continue;
        }
        if (kSigns.find(one) != std::string_view::npos) words += '\\';
        words += one;
    }
    return "![" + words + "](" + address_of(picture) + ")";
}

Result<Done> check_picture_room(db::ReadTx& tx, AccountId account) {
    const auto refused = [](ForumRefusal why) { return Refusal{why, "picture"}; };
    if (count_waiting_pictures(tx, account) >= kMostWaitingPictures) {
        return refused(ForumRefusal::too_many_pictures_wait);
    }
    if (bytes_of_pictures(tx, account) >= kMostPictureBytes) {
        return refused(ForumRefusal::pictures_too_heavy);
    }
    return Done{};
}

Result<Picture> add_picture(const Acting& acting, const files::MadePicture& made,
                            Picture described) {
    const AccountId account = acting.origin.account;
    if (const auto room = check_picture_room(acting.tx, account); !room) return room.refusal();
    described.picture_id = acting.tx.new_id<PictureId>();
    described.word = crypto::random_token();
    described.account_id = account;
    described.file = made.large.digest.text();
    described.small_file = made.small.digest.text();
    described.bytes = static_cast<std::int64_t>(made.large.bytes + made.small.bytes);
    described.rights_holder = made.rights.holder();
    described.licence = files::name_of(made.rights.licence());
    described.people_shown = files::name_of(made.rights.people_shown());
    described.added_at = acting.origin.at;
    insert_picture(acting.tx, described);
    return described;
}

Result<Done> settle_pictures(const Acting& acting, const Post& post) {
    const std::set<std::string> words = words_in(post.body);
    if (words.size() > kMostPicturesInPost) return Refusal{ForumRefusal::too_many_pictures, "body"};
    for (const Picture& picture : list_pictures(acting.tx, post.thread_id, post.place)) {
        if (!words.contains(picture.word)) remove(acting, post, picture);
    }
    for (const std::string& word : words) {
        auto picture = find_picture(acting.tx, word);
        if (!picture || !is_free(*picture, post)) continue;
        const auto hidden = members::waits_hidden(acting.tx, path_of(post), picture->file);
        if (!hidden) return Refusal{ForumRefusal::picture_was_removed, "body"};
        picture->thread_id = post.thread_id;
        picture->place = post.place;
        picture->hidden = *hidden;
        update_post_of_picture(acting.tx, *picture);
    }
    return Done{};
}

void remove_pictures(const Acting& acting, const Post& post) {
    for (const Picture& picture : list_pictures(acting.tx, post.thread_id, post.place)) {
        remove(acting, post, picture);
    }
}

std::optional<Picture> find_visible_picture(db::ReadTx& tx, const Viewer& viewer,
                                            std::string_view word) {
    auto picture = find_picture(tx, word);
    if (!picture) return std::nullopt;
    if (!picture->thread_id) {
        const bool own = viewer.actor.is_member() && viewer.actor.account == picture->account_id;
        return own ? std::move(picture) : std::nullopt;
    }
    const auto seen = find_visible(tx, viewer, picture->thread_id);
    const auto post = seen ? find_post(tx, picture->thread_id, picture->place) : std::nullopt;
    const bool may = post && may_read(viewer, seen->category, *post);
    return may ? std::move(picture) : std::nullopt;
}

std::string with_shown_pictures(std::string_view body, const std::set<std::string>& shown,
                                std::string_view instead) {
    std::string words;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = body.find(kFolder, at)) != std::string_view::npos; ++at) {
        const std::string_view word = word_at(body, at);
        if (word.empty() || shown.contains(std::string{word})) continue;
        const std::size_t end = at + kFolder.size() + kWordLength + kEnding.size();
        const std::size_t begin = body.substr(0, at).rfind("![");
        const bool image = begin != std::string_view::npos && begin >= done && at >= 2 &&
                           body.substr(at - 2, 2) == "](" && end < body.size() && body[end] == ')';
        if (!image) continue;
        words += body.substr(done, begin - done);
        words += instead;
        done = end + 1;
    }
    words += body.substr(done);
    return words;
}

std::set<std::string> words_of_shown(const std::vector<Picture>& pictures) {
    std::set<std::string> words;
    for (const Picture& picture : pictures) {
        if (!picture.hidden) words.insert(picture.word);
    }
    return words;
}

}  // namespace agora::forum
