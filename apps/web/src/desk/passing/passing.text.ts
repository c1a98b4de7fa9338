// The words of passing a picture on.
import { inBothLanguages } from '../../language/language.js';

export const passingText = inBothLanguages({
  'zh-CN': {
    pass: '遮盖后交给对方…',
    passOf: (file: string) => `遮盖后交给对方 ${file}`,
    onlyPictures:
      '授权委托书和身份证明不交给对方。PDF、视频和录音遮不住，也不能交给对方；确有需要的，请截成图片添加进来再交。',
    notNow: (reason: string) => `图片不能交给对方：${reason}。`,
    title: (file: string) => `交给对方的副本：${file}`,
    explain:
      '把能看出是谁的地方都遮住：人脸、车牌、镜子和玻璃里的倒影、姓名、电话、地址、账号、订单号、快递单号。在图上拖出一块，或者添加一块后填数字。',
    picture: (covers: number) => `要交出的图片，遮了 ${String(covers)} 处`,
    noPicture: '图片没有取到，请关上再打开一次。',
    add: '添加一块遮盖',
    preview: '看交出的样子',
    count: (covers: number) => (covers === 0 ? '没有遮盖' : `遮了 ${String(covers)} 处`),
    cover: (place: number) => `第 ${String(place)} 处（像素）`,
    sides: { left: '左边距', top: '上边距', width: '宽', height: '高' },
    remove: '去掉',
    removeOf: (place: number) => `去掉第 ${String(place)} 处遮盖`,
    showsNobody: '我看过整张图片，图上没有任何地方能看出是谁',
    toWhom: '交给谁',
    readers: {
      enterprise: (name: string) => `被投诉的经营者：${name}`,
      body: (name: string) => `办理的组织：${name}`,
    },
    consequence:
      '对方看到的是重新生成的一张图，遮住的地方已经涂掉，原图不给对方。交出后可以收回，提交人在查询页看得到这次交出。',
    release: '交给对方',
    releasing: '正在生成副本',
    done: (file: string) => `${file} 的遮盖副本已交给对方。`,
    missing: {
      reader: '请选交给谁。',
      cover: '没有遮盖任何地方。请遮住能看出是谁的地方，或者勾选图上看不出是谁。',
    },
    passedOn: '已交给对方的副本',
    passedLine: (file: string, to: readonly string[]) => `${file} → ${to.join('、')}`,
    save: '下载副本',
    saveOf: (file: string) => `下载副本 ${file}`,
    takeBack: '收回',
    takeBackOf: (file: string) => `收回 ${file} 的副本`,
    takenBack: (moment: string) => `已于 ${moment} 收回`,
    takenBackDone: '副本已收回，对方不再看得到。',
  },
  'en-US': {
    pass: 'Cover and pass on…',
    passOf: (file: string) => `Cover and pass on ${file}`,
    onlyPictures:
      'A letter of authority or a proof of identity is never passed on. A PDF, a film or a recording cannot be covered and is not passed on. Where it is needed, add a picture of it and pass that on.',
    notNow: (reason: string) => `Pictures cannot be passed on: ${reason}.`,
    title: (file: string) => `A copy for the other side: ${file}`,
    explain:
      'Cover whatever shows who somebody is: faces, number plates, reflections in mirrors and glass, names, phones, addresses, accounts, order and parcel numbers. Draw a part on the picture, or add one and give its figures.',
    picture: (covers: number) => `The picture to be passed on, ${String(covers)} parts covered`,
    noPicture: 'The picture did not come. Close this and open it again.',
    add: 'Add a part',
    preview: 'See it as they will',
    count: (covers: number) => (covers === 0 ? 'nothing covered' : `${String(covers)} covered`),
    cover: (place: number) => `Part ${String(place)} (pixels)`,
    sides: { left: 'From left', top: 'From top', width: 'Width', height: 'Height' },
    remove: 'Remove',
    removeOf: (place: number) => `Remove part ${String(place)}`,
    showsNobody: 'I looked at the whole picture: nothing on it shows who somebody is',
    toWhom: 'For whom',
    readers: {
      enterprise: (name: string) => `The operator: ${name}`,
      body: (name: string) => `The body that handles it: ${name}`,
    },
    consequence:
      'They get a picture made anew, with what is covered painted over; the picture itself is not given to them. It can be taken back, and whoever sent it reads on his page that it was passed on.',
    release: 'Pass it on',
    releasing: 'Making the copy',
    done: (file: string) => `A covered copy of ${file} was passed on.`,
    missing: {
      reader: 'Choose for whom it is.',
      cover: 'Nothing is covered. Cover what shows who somebody is, or tick that nothing on it does.',
    },
    passedOn: 'Copies that were passed on',
    passedLine: (file: string, to: readonly string[]) => `${file} → ${to.join(', ')}`,
    save: 'Save the copy',
    saveOf: (file: string) => `Save the copy of ${file}`,
    takeBack: 'Take back',
    takeBackOf: (file: string) => `Take back the copy of ${file}`,
    takenBack: (moment: string) => `Taken back ${moment}`,
    takenBackDone: 'The copy was taken back: the other side has it no more.',
  },
});
