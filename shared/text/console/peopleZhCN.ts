import type { PeopleTexts } from './people.ts'

export const peopleZhCN: PeopleTexts = {
  frame: {
    no_session: '登录已失效，请重新登录。',
    forbidden: '您的角色没有这项权限。如有需要，请联系店主调整角色。',
    foreign_origin: (url) => `这个请求不是从后台页面发出的，已拒绝。请在 ${url}/console/ 打开后台再操作。`,
    too_large: '提交的内容太大，请减小后重试。',
    not_found: '没有找到您要的内容，它可能已被删除。请返回上一页并刷新。',
    bad_request: '提交的内容有误，请检查标出的地方后重试。',
    internal: '系统出错了，操作可能没有完成。请刷新后查看；如仍有问题，请把请求编号告诉维护人员。',
    wechat_busy: '微信暂时没有响应，请稍后重试。',
  },
  signIn: {
    wrong_credentials: '邮箱或密码不正确。连续输错 5 次后，需等待 15 分钟才能再试；忘记密码请联系店主重置。',
    suspended: '您的账号已被停用。如有疑问，请联系店主。',
    too_many_tries: (minutes) => `这个网络地址的失败次数过多，请 ${minutes} 分钟后再试。`,
    wrong_code:
      '验证码不正确或已过期，请输入验证器中最新的 6 位数字，或一个未用过的备用码。连续输错 5 次后需等待 15 分钟。',
    challenge_gone: '登录步骤已超时，请重新输入邮箱和密码。',
  },
  link: {
    link_gone: '这个链接无效、已使用或已过期。请联系给您链接的人重新生成一个。',
    email_taken: '这个邮箱已经有账号了，请换一个邮箱，或直接登录。',
  },
  people: {
    person_gone: '没有找到这位成员，请刷新页面。',
    last_owner: '这是最后一位在用的店主，不能停用或更改角色。请先把另一位成员设为店主。',
    own_role: '不能更改自己的角色，请让另一位店主来操作。',
    own_account: '不能停用自己的账号，请让另一位店主来操作。',
    is_suspended: '这位成员已停用，请先恢复账号，再重置密码。',
    invitation_gone: '这个邀请已被使用、撤回或过期，请刷新页面。',
    email_known: '这个邮箱已经有账号了。如果对方忘记了密码，请在成员列表中重置密码。',
  },
  account: {
    wrong_password: '当前密码不正确，请重新输入。',
    wrong_first_code: '验证码不正确。请确认手机时间为自动设置，再输入验证器中最新的 6 位数字。',
    locked: (minutes) => `连续输错次数过多，请 ${minutes} 分钟后再试。`,
    second_factor_on: '两步验证已经开启。如需更换验证器，请先关闭。',
    second_factor_off: '两步验证没有开启。',
    second_factor_not_started: '请先重新开始设置两步验证，再输入验证码。',
    session_gone: '这个登录已经结束，请刷新页面。',
  },
  field: {
    missing: '请填写此项。',
    wrong: '填写的内容不正确，请检查。',
    name: '请填写 1 至 40 个字的姓名。',
    email: '请填写有效的邮箱地址，例如 name@example.com。',
    role: '请选择一个角色。',
    code: '请输入 6 位验证码，或一个备用码。',
    password: '密码需为 10 至 128 个字符。',
    password_common: '这个密码太常见，容易被猜到。请换一个，例如几个不相关的词连在一起。',
    password_personal: '密码不能就是您的邮箱或姓名，请换一个。',
    password_same: '新密码与当前密码相同，请换一个。',
    day: '请填写日期，例如 2026-11-23。',
  },
}
