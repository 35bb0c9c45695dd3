#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/votes/ballots.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

std::string hash_of(const Published& published, const Ballot& ballot) {
    return crypto::encode_hex(
        crypto::sha256("agora-ballot-1\n" + published.vote + "\n" + ballot.code + "\n" +
                       std::string{fields::enum_name(ballot.college)} + "\n" +
                       std::to_string(ballot.weight) + "\n" + ballot.answer + "\n"));
}

void add_label(std::string& text, const Label& label) {
    text += label.nl + "\n" + label.fr + "\n" + label.en + "\n";
}

std::string head_of(const Published& published) {
    std::string text = published.format + "\n" + published.vote + "\n";
    add_label(text, published.title);
    text += std::string{fields::enum_name(published.method)} + "\n" +
            std::to_string(published.options.size()) + "\n";
    for (const Label& option : published.options) add_label(text, option);
    text += std::string{fields::enum_name(published.majority)} + "\n" +
            std::string{fields::enum_name(published.weighting)} + "\n";
    for (const std::int64_t number : {published.workers, published.users, published.others}) {
        text += std::to_string(number) + "\n";
    }
    text += published.rule + "\n";
    for (const std::int64_t number : {published.members, published.voted, published.quorum}) {
        text += std::to_string(number) + "\n";
    }
    return text;
}

}  // namespace

void complete(Published& published) {
    std::ranges::sort(published.ballots, {}, &Ballot::code);
    published.hashes.clear();
    for (const Ballot& ballot : published.ballots) {
        published.hashes.push_back(hash_of(published, ballot));
    }
    std::ranges::sort(published.hashes);
    std::string text = head_of(published);
    for (const std::string& hash : published.hashes) text += hash + "\n";
    published.digest = crypto::encode_hex(crypto::sha256(text));
}

}  // namespace agora::votes
