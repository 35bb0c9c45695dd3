#pragma once

#include "acting.hpp"
#include "sight.hpp"

// What members do: ask, want to know it too, take a question back.
namespace agora::money {

struct Asked {
    FigureId figure = {};      ///< zero: none
    DocumentId document = {};  ///< zero: none
    std::string language = {};
    std::string body = {};
    bool as_member = false;
};
/// Gives the number; who answers is told.
Result<std::int64_t> ask(const Acting& acting, const access::Actor& actor, Asked asked);
/// To be told when it is answered.
Result<Done> join(const Acting& acting, const access::Actor& actor, const Question& question);
Result<Done> leave(const Acting& acting, const access::Actor& actor, const Question& question);
/// While it waits. When others want to know it too it stays, and nobody asked it.
Result<Done> take_back(const Acting& acting, const access::Actor& actor, Question question);

}  // namespace agora::money
